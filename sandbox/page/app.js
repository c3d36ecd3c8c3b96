/** The page put together: store, live events, bar, panes, tabs of the phone layout. */
import { api } from './api.js';
import { Bar, applyTheme } from './bar.js';
import { askName } from './dialog.js';
import { el } from './dom.js';
import { listen } from './events.js';
import { Pane } from './pane.js';
import { Store, labelOf } from './store.js';
import { words } from './words.js';

const SIDE_BY_SIDE = 4;
const RETRY_MS = 1500;

class Page {
  constructor() {
    this.store = new Store();
    this.panes = [];
    this.active = null;
    this.main = document.getElementById('panes');
    this.tabs = document.getElementById('tabs');
    this.bar = new Bar(document.getElementById('bar'), this.store, {
      newPerson: () => this.#newPerson(),
      failed: (text) => this.active?.notices.toast(text),
    });
    this.store.watch(() => new Set(this.shown()));
  }

  async open() {
    await this.#firstState();
    this.main.replaceChildren();
    this.panes = this.#whom().map(() => new Pane(this.store, this));
    this.main.append(...this.panes.map((pane) => pane.node));
    const whom = this.#whom();
    this.panes.forEach((pane, n) => pane.show(whom[n]));
    this.used(this.panes[0]);
    this.store.addEventListener('people', () => this.#showTabs());
    this.store.addEventListener('arrived', (event) => this.#arrived(event.detail));
    listen('/sandbox/events', {
      onEvent: (event) => this.store.take(event),
      onUp: () => { this.bar.connected(true); this.store.refresh().catch(() => {}); },
      onDown: () => this.bar.connected(false),
    });
  }

  async #firstState() {
    for (;;) {
      try {
        return await this.store.load();
      } catch {
        this.main.replaceChildren(el('p', { class: 'boot', text: words.failedToOpen }));
        await new Promise((resolve) => { setTimeout(resolve, RETRY_MS); });
      }
    }
  }

  /** Whose chats to show: the address remembers a choice, else the server's four. */
  #whom() {
    const known = (id) => this.store.people.has(id);
    const chosen = location.hash.slice(1).split(',').filter(Boolean).map(Number).filter(known);
    const all = [...new Set([...chosen, ...this.store.panes.filter(known), ...this.store.people.keys()])];
    return all.slice(0, Math.max(1, Math.min(SIDE_BY_SIDE, this.store.panes.length || SIDE_BY_SIDE)));
  }

  shown() {
    return this.panes.map((pane) => pane.id).filter((id) => id !== undefined);
  }

  /** A person already shown elsewhere changes places, so that nobody is on the page twice. */
  choose(pane, id) {
    const other = this.panes.find((candidate) => candidate !== pane && candidate.id === id);
    const before = pane.id;
    pane.show(id);
    other?.show(before);
    history.replaceState(null, '', `#${this.shown().join(',')}`);
    this.#showTabs();
  }

  used(pane) {
    if (!pane || this.active === pane) return;
    this.active = pane;
    for (const each of this.panes) each.node.classList.toggle('is-active', each === pane);
    this.unseen?.delete(pane.id);
    this.#showTabs();
  }

  #arrived({ user }) {
    const hidden = this.panes.find((pane) => pane.id === user && pane !== this.active);
    if (!hidden) return;
    this.unseen ??= new Map();
    this.unseen.set(user, (this.unseen.get(user) ?? 0) + 1);
    this.#showTabs();
  }

  #showTabs() {
    const focused = this.tabs.contains(document.activeElement) ? document.activeElement.dataset.tab : null;
    this.tabs.replaceChildren(...this.panes.filter((pane) => pane.id !== undefined).map((pane) => this.#tab(pane)));
    if (focused) this.tabs.querySelector(`[data-tab="${focused}"]`)?.focus();
  }

  #tab(pane) {
    const person = this.store.person(pane.id);
    const [given, ...rest] = person.name.split(/\s+/);
    const count = pane === this.active ? 0 : this.unseen?.get(pane.id) ?? 0;
    return el('button', {
      type: 'button', role: 'tab', class: 'tab', title: person.name, data: { tab: String(pane.id) },
      'aria-selected': String(pane === this.active),
      onclick: () => this.#toTab(pane),
    },
    el('span', { class: 'tab-name', text: given, 'aria-label': [given, ...rest].join(' ') }),
    el('span', { class: 'tab-label', text: labelOf(person) }),
    count ? el('span', { class: 'badge', text: String(count) }) : null);
  }

  #toTab(pane) {
    this.used(pane);
    pane.node.scrollIntoView({ inline: 'center', block: 'nearest' });
  }

  async #newPerson() {
    const name = await askName();
    if (!name) return;
    try {
      const person = await api.person(name);
      this.store.change(person.id, { label: '', group: '', started: false, blocked: false, unread: 0, ...person });
      this.choose(this.active, person.id);
    } catch {
      this.active.notices.toast(words.failed);
    }
  }
}

applyTheme();
new Page().open();
