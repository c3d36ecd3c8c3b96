/** The foot of a pane: the text field, paperclip, reply strip; «Начать» and «Разблокировать» in their place. */
import { Attachments } from './attachments.js';
import { CommandList } from './commands.js';
import { el, icon, iconButton } from './dom.js';
import { openMenu } from './menu.js';
import { summary } from './row.js';
import { sampleSticker, sampleVoice } from './samples.js';
import { words } from './words.js';

export class Composer {
  #draft = { text: '', reply: null };

  /** @param {{send, upload, start, unblock}} deeds promises: what was typed leaves the field only when they hold */
  constructor(deeds, notices) {
    this.deeds = deeds;
    this.notices = notices;
    this.attachments = new Attachments(() => this.#adjust());
    this.reply = el('div', { class: 'reply-strip', hidden: true });
    this.input = el('textarea', {
      class: 'field', rows: '1', maxlength: '4096', placeholder: words.message, 'aria-label': words.message,
      oninput: () => this.#adjust(), onkeydown: (event) => this.#key(event), onpaste: (event) => this.#paste(event),
    });
    this.clip = iconButton('clip', words.attach, () => this.#clipMenu(), { 'aria-haspopup': 'menu' });
    this.sendButton = iconButton('send', words.send, () => this.#submit(), { class: 'icon-button send' });
    this.commandList = new CommandList((text) => this.#sendCommand(text));
    this.commandButton = iconButton('slash', words.commands, () => this.#openCommands(), { hidden: true });
    this.line = el('div', { class: 'line' }, this.clip, this.input, this.commandButton, this.sendButton);
    this.bigText = el('button', { type: 'button', class: 'big-button', hidden: true });
    this.picker = el('input', { type: 'file', multiple: true, hidden: true, onchange: () => this.#picked() });
    this.node = el('footer', { class: 'composer' }, this.reply, this.attachments.node, this.commandList.node, this.line, this.bigText, this.picker);
    this.bigText.addEventListener('click', () => this.bigAct?.());
    this.input.addEventListener('blur', () => this.commandList.closeSoon());
    this.#adjust();
  }

  /** What was typed and not sent stays with its person. */
  takeDraft() {
    return { text: this.input.value, reply: this.#draft.reply, files: this.attachments.files };
  }

  putDraft(draft) {
    this.input.value = draft?.text ?? '';
    this.attachments.clear();
    if (draft?.files.length) this.attachments.add(draft.files);
    this.replyTo(draft?.reply ?? null, false);
    this.#adjust();
  }

  /** @param {'write'|'start'|'blocked'} mode */
  mode(mode) {
    const big = { start: [words.start, this.deeds.start], blocked: [words.unblock, this.deeds.unblock] }[mode];
    this.line.hidden = Boolean(big);
    this.bigText.hidden = !big;
    this.bigText.textContent = big?.[0] ?? '';
    this.bigAct = big?.[1];
  }

  replyTo(message, focus = true) {
    this.#draft.reply = message;
    this.reply.hidden = !message;
    this.reply.replaceChildren(...(message ? [icon('reply'),
      el('span', { class: 'reply-about' }, el('b', { text: words.replyTo }), el('span', { text: summary(message) })),
      iconButton('close', words.cancel, () => this.replyTo(null))] : []));
    if (focus) this.input.focus();
  }

  drop(files) {
    this.attachments.add(files);
    this.input.focus();
  }

  commands(list) {
    this.commandList.commands = list;
    this.commandButton.hidden = !list.length || Boolean(this.input.value);
  }

  #openCommands() {
    this.commandList.toggle();
    this.input.focus();
  }

  #sendCommand(text) {
    this.input.value = text;
    this.#submit();
  }

  #adjust() {
    this.input.style.height = 'auto';
    if (this.input.scrollHeight) this.input.style.height = `${Math.min(this.input.scrollHeight, 168)}px`;
    this.commandList.suggest(this.input.value);
    this.commandButton.hidden = !this.commandList.commands.length || Boolean(this.input.value);
    const waiting = this.attachments.files.length > 0;
    this.input.placeholder = waiting ? words.caption : words.message;
    this.sendButton.classList.toggle('is-ready', waiting || Boolean(this.input.value.trim()));
  }

  #key(event) {
    if (this.commandList.key(event)) return;
    if (event.key === 'Escape') this.replyTo(null, false);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #paste(event) {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    this.attachments.add(files);
  }

  async #submit() {
    if (this.attachments.files.length) await this.#sendFiles();
    else if (this.input.value.trim()) await this.#sendText();
  }

  async #sendText() {
    const { text, reply } = this.takeDraft();
    this.putDraft(null);
    this.input.focus();
    try {
      await this.deeds.send(text.trim(), reply?.id ?? null);
    } catch {
      this.input.value = [text, this.input.value].filter(Boolean).join('\n');
      this.replyTo(reply, false);
      this.#adjust();
      this.notices.toast(words.notSent);
    }
  }

  async #sendFiles() {
    if (this.sending) return;
    this.sending = true;
    this.sendButton.setAttribute('aria-busy', 'true');
    const caption = this.input.value.trim();
    try {
      for (const [n, batch] of this.attachments.batches().entries()) {
        await this.deeds.upload(batch.kind, n ? '' : caption, batch.files);
        this.attachments.files = this.attachments.files.filter((file) => !batch.files.includes(file));
      }
      this.putDraft(null);
    } catch {
      this.notices.toast(words.notUploaded);
    } finally {
      this.sending = false;
      this.sendButton.removeAttribute('aria-busy');
    }
  }

  #clipMenu() {
    openMenu(this.clip, [
      { text: words.attachPhoto, icon: 'photo', act: () => this.#pick('image/*', false) },
      { text: words.attachFile, icon: 'file', act: () => this.#pick('', true) },
      { text: words.attachVoice, icon: 'voice', act: () => this.#sample('voice', sampleVoice()) },
      { text: words.attachSticker, icon: 'sticker', act: async () => this.#sample('sticker', await sampleSticker()) },
    ]);
  }

  #pick(accept, asFiles) {
    this.picker.accept = accept;
    this.pickedAsFiles = asFiles;
    this.picker.value = '';
    this.picker.click();
  }

  #picked() {
    this.attachments.add([...this.picker.files], { asFiles: this.pickedAsFiles });
    this.input.focus();
  }

  async #sample(kind, file) {
    try {
      await this.deeds.upload(kind, '', [file]);
    } catch {
      this.notices.toast(words.failed);
    }
  }
}
