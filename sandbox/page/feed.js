/** The scrolling list of one chat: rows, days, sticking to the bottom, the «down» button, older messages on scroll up. */
import { calm, el, icon } from './dom.js';
import { dayKey, dayText } from './format.js';
import { Row } from './row.js';
import { words } from './words.js';

const NEAR = 56; // px from the bottom that still count as «at the bottom»
const AHEAD = 600; // px from the top at which older messages are asked for
const TOGETHER = 600; // s between messages that look like one thought

export class Feed {
  #items = new Map(); // key -> Row or a day's element
  #rowOf = new Map(); // message id -> Row
  #stuck = true;
  #missed = 0;

  constructor({ actions, older, now }) {
    this.actions = { ...actions, jump: (id) => this.#jump(id) };
    this.older = older;
    this.now = now;
    this.rows = el('div', { class: 'rows' });
    this.scroller = el('div', { class: 'feed', role: 'log', tabindex: '0' }, this.rows);
    this.count = el('span', { class: 'down-count' });
    this.down = el('button', { type: 'button', class: 'down', 'aria-label': words.down, title: words.down, hidden: true, onclick: () => this.toBottom(true) },
      icon('down'), this.count);
    this.node = el('div', { class: 'feed-frame' }, this.scroller, this.down);
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    const watch = new ResizeObserver(() => { if (this.#stuck) this.toBottom(); });
    watch.observe(this.scroller);
    watch.observe(this.rows);
  }

  label(name) {
    this.scroller.setAttribute('aria-label', words.messagesOf(name));
  }

  /** Forgets the chat shown before. */
  clear() {
    this.#items.clear();
    this.#rowOf.clear();
    this.rows.replaceChildren();
    this.#stuck = true;
    this.#miss(0);
  }

  render(messages, kind, arrived) {
    if (arrived?.out && kind === 'message') this.#stuck = true;
    const place = this.#stuck ? null : this.#place();
    this.#reconcile(plan(messages), kind === 'message' ? arrived?.id : null);
    if (this.#stuck) this.toBottom();
    else this.#restore(place);
    if (!this.#stuck && kind === 'message' && !arrived.out) this.#miss(this.#missed + 1);
    this.#fill();
  }

  toBottom(smooth = false) {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !calm() ? 'smooth' : 'instant' });
  }

  #reconcile(wanted, freshId) {
    const keep = new Map();
    this.#rowOf.clear();
    let cursor = this.rows.firstChild;
    for (const item of wanted) {
      const view = this.#items.get(item.key) ?? this.#create(item, freshId);
      if (item.messages) this.#updateRow(view, item);
      else view.node.firstChild.textContent = dayText(item.date, this.now());
      if (view.node === cursor) cursor = cursor.nextSibling;
      else this.rows.insertBefore(view.node, cursor);
      keep.set(item.key, view);
    }
    for (const [key, view] of this.#items) if (!keep.has(key)) view.node.remove();
    this.#items = keep;
  }

  #create(item, freshId) {
    if (!item.messages) return { node: el('div', { class: 'day' }, el('span')) };
    const row = new Row(this.actions);
    if (item.messages.some((message) => message.id === freshId)) row.bubble.classList.add('is-fresh');
    return row;
  }

  #updateRow(row, item) {
    row.update(item.messages, item);
    for (const message of item.messages) this.#rowOf.set(message.id, row);
  }

  #scrolled() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    if (!clientHeight) return; // a hidden tab of the phone layout
    this.#stuck = scrollHeight - scrollTop - clientHeight < NEAR;
    this.down.hidden = this.#stuck;
    if (this.#stuck) this.#miss(0);
    if (scrollTop < AHEAD) this.older();
  }

  /** A page that does not fill the pane cannot be scrolled, so its older neighbours are asked for at once. */
  #fill() {
    const { clientHeight, scrollHeight } = this.scroller;
    if (clientHeight && scrollHeight <= clientHeight + NEAR) this.older();
  }

  #miss(count) {
    this.#missed = count;
    this.count.textContent = count ? String(count) : '';
    this.down.setAttribute('aria-label', count ? `${words.down}: ${count}` : words.down);
  }

  /** The rows in sight and where they stand, so that changes above them do not move what is being read. */
  #place() {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const boxes = [...this.rows.children].map((node) => ({ node, box: node.getBoundingClientRect() }));
    return boxes.filter(({ box }) => box.bottom > top && box.top < bottom).map(({ node, box }) => ({ node, at: box.top }));
  }

  #restore(places) {
    const kept = places.find(({ node }) => node.isConnected);
    if (kept) this.scroller.scrollTop += kept.node.getBoundingClientRect().top - kept.at;
  }

  #jump(id) {
    const row = this.#rowOf.get(id);
    if (!row) return;
    row.node.scrollIntoView({ block: 'center', behavior: calm() ? 'instant' : 'smooth' });
    row.node.classList.add('is-pointed');
    setTimeout(() => row.node.classList.remove('is-pointed'), 1600);
  }
}

/** Messages into rows: days between, albums as one, and which rows open or close a run of one speaker. */
function plan(messages) {
  const items = [];
  for (const message of messages) {
    const day = dayKey(message.date);
    const before = items.at(-1);
    if (!before || before.day !== day) items.push({ key: `day:${day}:${message.id}`, day, date: message.date });
    if (before?.messages && before.day === day && message.album && before.album === message.album) before.messages.push(message);
    else items.push({ key: `row:${message.id}`, day, album: message.album, messages: [message] });
  }
  items.forEach((item, at) => {
    if (!item.messages) return;
    item.first = !together(items[at - 1], item);
    item.last = !together(item, items[at + 1]);
  });
  return items;
}

function together(a, b) {
  if (!a?.messages || !b?.messages) return false;
  return a.messages[0].out === b.messages[0].out && b.messages[0].date - a.messages.at(-1).date < TOGETHER;
}
