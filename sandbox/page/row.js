/** One line of the feed: a bubble (or an album as one bubble) with its keyboard. Only the parts that changed are rebuilt. */
import { el, icon, iconButton } from './dom.js';
import { fullText, timeText } from './format.js';
import { keyboard, refocus } from './keyboard.js';
import { media } from './media.js';
import { richText } from './richtext.js';
import { words } from './words.js';

export class Row {
  #signatures = new Map();

  /** @param {object} actions what presses do; `quoted(id)` returns the message a reply points to */
  constructor(actions) {
    this.actions = actions;
    this.parts = {
      head: el('div', { class: 'bubble-head' }),
      media: el('div', { class: 'bubble-media' }),
      body: el('div', { class: 'bubble-body', dir: 'auto' }),
      keys: el('div', { class: 'keys', role: 'group', 'aria-label': words.buttons }),
    };
    this.bubble = el('div', { class: 'bubble' }, this.parts.head, this.parts.media, this.parts.body);
    this.more = iconButton('more', words.actions, (event) => this.#menu(event), { class: 'icon-button row-more', 'aria-haspopup': 'menu' });
    this.node = el('article', { class: 'row' }, el('div', { class: 'stack' }, this.bubble, this.parts.keys), this.more);
    this.bubble.addEventListener('contextmenu', (event) => this.#menu(event));
  }

  update(messages, { first, last }) {
    const lead = messages.find((message) => message.html) ?? messages[0];
    this.messages = messages;
    this.lead = lead;
    this.node.dataset.message = String(messages[0].id);
    this.#classes(messages, lead, first, last);
    this.#part('head', [lead.forwarded, lead.reply_to, this.actions.quoted(lead.reply_to)?.text], () => this.#head(lead));
    this.#part('media', messages.map((m) => [m.photo, m.document, m.voice, m.sticker, m.poll, m.video, m.contact]), () => media(messages, this.actions));
    this.#part('body', [lead.html, lead.date, lead.edited, lead.silent, lead.out], () => this.#body(lead));
    this.#part('keys', [lead.id, lead.buttons], () => this.#keys(lead));
  }

  #classes(messages, lead, first, last) {
    const wide = messages.some((m) => m.photo || m.video) ? ' has-photo' : '';
    const names = ['row', lead.out ? 'is-out' : 'is-in', first && 'is-first', last && 'is-last',
      lead.buttons?.length && 'has-keys', !lead.html && 'no-text', lead.sticker && 'is-sticker'];
    this.node.className = names.filter(Boolean).join(' ') + wide;
  }

  #part(name, facts, build) {
    const signature = JSON.stringify(facts);
    if (this.#signatures.get(name) === signature) return;
    this.#signatures.set(name, signature);
    const part = this.parts[name];
    const focus = name === 'keys' ? refocus(part) : null;
    part.replaceChildren(...[build()].flat().filter(Boolean));
    focus?.();
  }

  #head(message) {
    const quoted = message.reply_to ? this.actions.quoted(message.reply_to) : null;
    const reply = message.reply_to && el('button', { type: 'button', class: 'quote', onclick: () => this.actions.jump(message.reply_to) },
      el('span', { class: 'quote-name', text: words.replyTo }),
      el('span', { class: 'quote-text', text: quoted ? summary(quoted) : words.farMessage }));
    return [message.forwarded && el('p', { class: 'forwarded', text: words.forwarded }), reply];
  }

  #body(message) {
    const text = message.html ? el('span', { class: 'text' }, richText(message.html, this.actions)) : null;
    return [text, meta(message)];
  }

  #keys(message) {
    return message.buttons?.length ? keyboard(message, this.actions) : null;
  }

  #menu(event) {
    if (event.type === 'contextmenu' && String(getSelection())) return;
    event.preventDefault();
    this.actions.menu(this.lead, event.type === 'contextmenu' ? { x: event.clientX, y: event.clientY } : this.more);
  }
}

function meta(message) {
  const when = new Date(message.date * 1000);
  return el('span', { class: 'meta' },
    message.silent && el('span', { class: 'meta-icon', title: words.silent, role: 'img', 'aria-label': words.silent }, icon('bellOff')),
    message.edited && el('span', { text: words.edited }),
    el('time', { datetime: when.toISOString(), title: fullText(when), text: timeText(message.date) }),
    message.out && el('span', { class: 'meta-icon', role: 'img', 'aria-label': words.delivered }, icon('check')));
}

/** A message in one line of plain words, for quotes, announcements and lists. */
export function summary(message) {
  if (message.text) return message.text.replace(/\s+/g, ' ').slice(0, 140);
  const kind = ['photo', 'video', 'document', 'voice', 'sticker', 'poll', 'contact'].find((name) => message[name]);
  return kind === 'document' ? message.document.name : words[kind] ?? words.message;
}
