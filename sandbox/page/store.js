/** What the page knows: the bot, the people, the clock, and the chats opened so far. */
import { api } from './api.js';
import { Chat } from './chat.js';
import { commandsFor, descriptionOf } from './commands.js';
import { setZone } from './format.js';
import { words } from './words.js';

/** The role in a word; who has never pressed «Начать» is told apart from who has no role yet. */
export const labelOf = (person) => person.label || (person.started === false ? words.stranger : words.noLabel);

export class Store extends EventTarget {
  #chats = new Map();
  #watched = () => new Set();
  #soon = 0;

  constructor() {
    super();
    this.bot = { username: '', name: '' };
    this.people = new Map();
    this.profile = {};
    this.panes = [];
    this.clock = null;
    this.clockAt = performance.now();
  }

  /** `watched` tells whose chats are in front of the reader: theirs are never unread. */
  watch(watched) {
    this.#watched = watched;
  }

  async load() {
    const [state, profile] = await Promise.all([api.state(), api.profile()]);
    const seen = this.#watched();
    this.bot = state.bot;
    this.profile = profile;
    this.panes = state.panes ?? [];
    this.people = new Map(state.people.map((person) => [person.id, { ...person, unread: seen.has(person.id) ? 0 : person.unread }]));
    this.setClock(state.clock);
    this.#tell('people');
  }

  /** One question for a burst of changes. */
  loadSoon() {
    this.#soon ||= setTimeout(() => {
      this.#soon = 0;
      this.load().catch(() => {});
    }, 150);
  }

  commands(user) {
    return commandsFor(this.profile, user);
  }

  get description() {
    return descriptionOf(this.profile);
  }

  setClock(clock) {
    if (clock) setZone(clock.timezone ?? this.clock?.timezone);
    this.clock = clock ? { ...this.clock, ...clock } : null;
    this.clockAt = performance.now();
    this.#tell('clock');
  }

  /** The sandbox's present moment; the real one where the server keeps no clock. */
  now() {
    if (!this.clock) return new Date();
    return new Date(Date.parse(this.clock.now_iso) + performance.now() - this.clockAt);
  }

  person(id) {
    return this.people.get(id) ?? { id, name: String(id), username: null, label: '', group: '', blocked: false, unread: 0 };
  }

  change(id, facts) {
    this.people.set(id, { ...this.person(id), ...facts });
    this.#tell('people');
  }

  chat(id) {
    if (!this.#chats.has(id)) this.#chats.set(id, new Chat(id));
    return this.#chats.get(id);
  }

  /** After a break in the stream: everything on the page is asked for again. */
  async refresh() {
    await Promise.all([this.load(), ...[...this.#chats.values()].map((chat) => chat.refresh())]);
  }

  /** One event of the stream. */
  take(event) {
    if (event.kind === 'message') this.#arrived(event.user, event.message);
    else if (event.kind === 'edit') this.chat(event.user).upsert(event.message);
    else if (event.kind === 'delete') this.chat(event.user).remove(event.message?.id ?? event.message);
    else if (event.kind === 'typing') this.dispatchEvent(new CustomEvent('typing', { detail: event.user }));
    else if (event.kind === 'clock' && (event.clock ?? event).now_iso) this.setClock(event.clock ?? event);
    else if (event.kind === 'clock' || event.kind === 'people') this.loadSoon();
  }

  #arrived(user, message) {
    this.chat(user).upsert(message);
    if (message.out) return;
    this.dispatchEvent(new CustomEvent('arrived', { detail: { user, message } }));
    if (!this.#watched().has(user)) this.change(user, { unread: (this.person(user).unread ?? 0) + 1 });
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }
}
