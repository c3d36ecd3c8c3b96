/** One person's chat: header, feed, foot. All that a person can do in it ends in a call to the server. */
import { api } from './api.js';
import { Composer } from './composer.js';
import { Notices, copy, showLink } from './dialog.js';
import { avatar, el, icon, iconButton } from './dom.js';
import { Feed } from './feed.js';
import { botLink, staysHere } from './links.js';
import { openMenu } from './menu.js';
import { pickPerson } from './picker.js';
import { labelOf } from './store.js';
import { words } from './words.js';

const TYPING_MS = 5500; // as long as Telegram shows one sendChatAction
const drafts = new Map();
const queues = new Map(); // one person's sends leave in the order they were made

export class Pane {
  #typingTimer = 0;
  #onChat = (event) => this.#render(event.detail);

  /** @param {{switched: () => void, shown: () => number[], used: (pane: Pane) => void}} page */
  constructor(store, page) {
    this.store = store;
    this.page = page;
    this.notices = new Notices();
    this.feed = new Feed({ actions: this.#actions(), older: () => this.chat?.older(), now: () => store.now() });
    this.composer = new Composer({
      send: (text, reply) => this.#queued(() => api.send(this.id, text, reply)),
      upload: (kind, caption, files) => this.#queued(() => api.upload(this.id, kind, caption, files)),
      start: () => this.#start(''),
      unblock: () => this.#block(false),
    }, this.notices);
    this.face = el('button', { type: 'button', class: 'face', 'aria-haspopup': 'dialog', title: words.changePerson, onclick: () => this.#switch() });
    this.menu = iconButton('dots', words.menu, () => this.#menu(), { 'aria-haspopup': 'menu' });
    this.empty = el('div', { class: 'empty' });
    this.dropHint = el('div', { class: 'drop-hint', text: words.drop });
    this.feed.node.append(this.empty, this.notices.node, this.dropHint);
    this.node = el('section', { class: 'pane' }, el('header', { class: 'pane-head' }, this.face, this.menu), this.feed.node, this.composer.node);
    this.node.addEventListener('focusin', () => page.used(this));
    this.#acceptDrops();
    store.addEventListener('people', () => this.#head());
    store.addEventListener('typing', (event) => { if (event.detail === this.id) this.#typing(); });
  }

  show(id) {
    if (id === this.id) return;
    if (this.chat) {
      drafts.set(this.id, this.composer.takeDraft());
      this.chat.removeEventListener('change', this.#onChat);
    }
    this.id = id;
    this.chat = this.store.chat(id);
    this.chat.addEventListener('change', this.#onChat);
    this.feed.clear();
    this.node.dataset.person = String(id);
    this.composer.putDraft(drafts.get(id));
    this.#quiet();
    this.#render({ kind: 'all' });
    if (this.chat.status !== 'ready') this.chat.refresh();
    this.read();
  }

  /** What is on the screen is read; the server is told once for a burst. */
  read() {
    if (this.store.person(this.id).unread) this.store.change(this.id, { unread: 0 });
    const { id } = this;
    clearTimeout(this.reading);
    this.reading = setTimeout(() => api.read(id).catch(() => {}), 400);
  }

  #queued(act) {
    const turn = (queues.get(this.id) ?? Promise.resolve()).then(act);
    queues.set(this.id, turn.catch(() => {}));
    return turn;
  }

  #head() {
    if (this.id === undefined) return;
    const person = this.store.person(this.id);
    const about = this.typing ? words.typing : person.blocked ? words.blocked : labelOf(person);
    this.node.setAttribute('aria-label', words.chatOf(person.name));
    this.feed.label(person.name);
    const signature = JSON.stringify([person, about]);
    if (this.headSignature !== signature) {
      this.headSignature = signature;
      this.face.replaceChildren(avatar(person), el('span', { class: 'face-about' },
        el('span', { class: 'face-name' }, el('span', { text: person.name }), icon('chevron')),
        el('span', { class: this.typing ? 'face-label is-typing' : 'face-label', text: about })));
    }
    this.composer.commands(this.store.commands(this.id));
    this.#foot(person);
  }

  #foot(person) {
    const nothing = this.chat.status === 'ready' && !this.chat.messages.length;
    this.composer.mode(person.blocked ? 'blocked' : nothing ? 'start' : 'write');
  }

  #render({ kind, message }) {
    if (kind === 'message' && !message.out) {
      this.#quiet();
      this.read();
    }
    this.feed.render(this.chat.messages, kind, message);
    this.#head();
    this.#emptiness();
  }

  #emptiness() {
    const { status, messages } = this.chat;
    this.empty.hidden = messages.length > 0;
    const bot = this.store.bot.name || words.product;
    const card = {
      ready: [el('h2', { text: bot }), el('p', { text: this.store.description || words.emptyText })],
      failed: [el('p', { text: words.loadFailed }), el('button', { type: 'button', class: 'plain', text: words.again, onclick: () => this.chat.refresh() })],
    }[status] ?? [el('p', { text: words.loading })];
    this.empty.replaceChildren(el('div', { class: 'empty-card' }, card));
  }

  #typing() {
    clearTimeout(this.#typingTimer);
    this.typing = true;
    this.#typingTimer = setTimeout(() => this.#quiet(), TYPING_MS);
    this.#head();
  }

  #quiet() {
    clearTimeout(this.#typingTimer);
    this.typing = false;
    this.#head();
  }

  #actions() {
    return {
      quoted: (id) => this.chat?.find(id) ?? null,
      link: (url) => this.#open(url),
      command: (text) => this.#try(() => this.#queued(() => api.send(this.id, text))),
      press: (message, button, at) => this.#press(message, button, at),
      menu: (message, place) => this.#messageMenu(message, place),
    };
  }

  async #try(act) {
    try {
      return await act();
    } catch {
      this.notices.toast(words.failed);
      return null;
    }
  }

  #press(message, button, at) {
    if (button.kind === 'copy') return this.#copy(button.copy ?? button.url ?? button.text);
    if (button.kind === 'url' || button.kind === 'start') return this.#open(button.url);
    if (button.kind === 'switch_inline') return this.notices.toast(words.inlineMode);
    return this.#tap(message, at);
  }

  async #tap(message, at) {
    const answer = await this.#try(() => api.tap(this.id, message.id, at.row, at.col));
    if (!answer) return;
    if (answer.answered === false) this.notices.toast(words.noAnswer);
    if (answer.url) this.#open(answer.url);
    if (answer.toast && answer.alert) this.notices.alert(this.store.bot.name || words.product, answer.toast);
    else if (answer.toast) this.notices.toast(answer.toast);
  }

  async #open(url) {
    const start = botLink(url, this.store.bot.username);
    if (start !== null) await this.#start(start);
    else if (staysHere(url)) window.open(url, '_blank', 'noopener');
    else if (await showLink(url) === 'copy') await this.#copy(url);
  }

  #start(payload) {
    return this.#try(() => this.#queued(() => api.start(this.id, payload)));
  }

  async #copy(text) {
    await copy(text);
    this.notices.toast(words.copied);
  }

  async #block(blocked) {
    if (await this.#try(() => api.block(this.id, blocked))) this.store.change(this.id, { blocked });
  }

  async #switch() {
    const people = [...this.store.people.values()];
    const chosen = await pickPerson({ title: words.choosePerson, people, current: this.id, first: this.page.shown() });
    if (chosen === null) return;
    this.page.choose(this, chosen);
  }

  #menu() {
    const { blocked } = this.store.person(this.id);
    openMenu(this.menu, [
      { text: words.changePerson, icon: 'person', act: () => this.#switch() },
      { text: words.restart, icon: 'send', act: () => this.#start('') },
      { text: blocked ? words.unblock : words.block, icon: 'lock', danger: !blocked, act: () => this.#block(!blocked) },
    ]);
  }

  #messageMenu(message, place) {
    openMenu(place, [
      { text: words.reply, icon: 'reply', act: () => this.composer.replyTo(message) },
      message.text && { text: words.copyText, icon: 'copy', act: () => this.#copy(message.text) },
      { text: words.forward, icon: 'forward', act: () => this.#forward(message) },
    ].filter(Boolean));
  }

  async #forward(message) {
    const people = [...this.store.people.values()].filter((person) => person.id !== this.id);
    const first = this.page.shown().filter((id) => id !== this.id);
    const to = await pickPerson({ title: words.forwardTo, people, first });
    if (to === null) return;
    const done = await this.#try(() => api.forward(this.id, message.id, to));
    if (done) this.notices.toast(words.forwardedTo(this.store.person(to).name));
  }

  #acceptDrops() {
    let depth = 0;
    const files = (event) => event.dataTransfer?.types.includes('Files');
    const enter = (step) => (event) => {
      if (!files(event)) return;
      depth += step;
      this.node.classList.toggle('is-dropping', depth > 0);
    };
    this.node.addEventListener('dragenter', enter(1));
    this.node.addEventListener('dragleave', enter(-1));
    this.node.addEventListener('dragover', (event) => { if (files(event)) event.preventDefault(); });
    this.node.addEventListener('drop', (event) => {
      if (!files(event)) return;
      event.preventDefault();
      depth = 0;
      this.node.classList.remove('is-dropping');
      this.composer.drop([...event.dataTransfer.files]);
    });
  }
}
