/** The top of the page: whose sandbox it is, its day and time with the buttons that move it, theme, new person. */
import { api } from './api.js';
import { el, icon, iconButton } from './dom.js';
import { clockText, fullText, secondsUntil } from './format.js';
import { words } from './words.js';

const HOUR = 3600;

export class Bar {
  constructor(node, store, { newPerson, failed }) {
    this.store = store;
    this.failed = failed;
    this.time = el('time', { class: 'clock-time' });
    this.offline = el('p', { class: 'offline', role: 'status', text: words.lost, hidden: true });
    this.buttons = [
      this.#mover(words.hour, () => api.advance(HOUR)),
      this.#mover(words.day, () => api.advance(24 * HOUR)),
      this.#mover(words.noon, () => api.advance(secondsUntil(store.now(), 14, 30))),
      this.#mover(words.week, () => api.advance(7 * 24 * HOUR)),
    ];
    this.movers = el('div', { class: 'movers', role: 'group', 'aria-label': words.clock }, this.buttons);
    this.brandName = el('b', { text: words.product });
    node.replaceChildren(
      el('div', { class: 'brand' }, el('img', { src: '/static/icon.svg', alt: '' }), this.brandName, el('span', { text: words.place })),
      el('div', { class: 'clock' }, this.time, this.movers),
      this.offline,
      el('div', { class: 'bar-tools' },
        el('button', { type: 'button', class: 'tool', title: words.newPerson, 'aria-label': words.newPerson, onclick: newPerson }, icon('person'), el('span', { text: words.newPerson })),
        iconButton('theme', words.theme, switchTheme)));
    store.addEventListener('clock', () => this.#tick());
    store.addEventListener('people', () => { this.brandName.textContent = store.bot.name || words.product; });
    setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  connected(yes) {
    this.offline.hidden = yes;
  }

  #tick() {
    const now = this.store.now();
    const text = clockText(now);
    this.movers.hidden = !this.store.clock;
    if (this.time.textContent === text) return;
    this.time.textContent = text;
    this.time.title = fullText(now);
    this.time.setAttribute('datetime', now.toISOString());
  }

  #mover(text, act) {
    return el('button', { type: 'button', class: 'mover', text, onclick: () => this.#move(act) });
  }

  async #move(act) {
    if (this.moving) return;
    this.#busy(true);
    try {
      this.store.setClock(await act());
    } catch {
      this.failed(words.clockFailed);
    } finally {
      this.#busy(false);
    }
  }

  /** Not `disabled`: a button that takes itself away loses the keyboard's place. */
  #busy(yes) {
    this.moving = yes;
    for (const button of this.buttons) button.setAttribute('aria-disabled', String(yes));
  }
}

/** The choice outlives the visit; until one is made the system decides. */
export function applyTheme() {
  const chosen = localStorage.getItem('theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
}

function switchTheme() {
  const dark = document.documentElement.dataset.theme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  localStorage.setItem('theme', dark ? 'light' : 'dark');
  applyTheme();
}
