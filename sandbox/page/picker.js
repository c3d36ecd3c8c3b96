/** Choosing one of some two hundred people: search by name, role, school or @username; groups by label. */
import { ask } from './dialog.js';
import { avatar, el, icon } from './dom.js';
import { labelOf } from './store.js';
import { words } from './words.js';

let serial = 0;

/** @returns the chosen id or null @param {{title:string, people:object[], first?:number[], current?:number}} what `first` are listed on top */
export function pickPerson({ title, people, first = [], current = null }) {
  return ask(title, (finish) => new Picker(people, first, current, finish).nodes);
}

class Picker {
  constructor(people, first, current, finish) {
    this.people = sorted(people);
    this.first = first;
    this.current = current;
    this.finish = finish;
    this.id = `picker-${serial += 1}`;
    this.list = el('div', { class: 'people', role: 'listbox', id: this.id, 'aria-label': words.choosePerson });
    this.input = el('input', {
      type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': this.id, autocomplete: 'off',
      placeholder: words.search, 'aria-label': words.search,
      oninput: () => this.#show(), onkeydown: (event) => this.#walk(event),
    });
    this.count = el('span', { class: 'people-count', role: 'status' });
    this.nodes = [el('div', { class: 'search' }, icon('search'), this.input, this.count), this.list];
    this.#show();
  }

  #show() {
    const wanted = key(this.input.value).split(/\s+/).filter(Boolean);
    const found = this.people.filter((person) => wanted.every((word) => searched(person).includes(word)));
    this.count.textContent = words.found(found.length);
    this.list.replaceChildren(...(found.length ? this.#groups(found, !wanted.length) : [el('p', { class: 'hint', text: words.nobody })]));
    this.#mark(this.list.querySelector('[role=option]'));
  }

  #groups(found, withFirst) {
    const groups = new Map();
    if (withFirst && this.first.length) groups.set(null, this.first.map((id) => found.find((person) => person.id === id)).filter(Boolean));
    for (const person of found) {
      if (withFirst && this.first.includes(person.id)) continue;
      const label = labelOf(person);
      groups.set(label, [...(groups.get(label) ?? []), person]);
    }
    return [...groups].flatMap(([label, people]) => [
      label && el('div', { class: 'people-group', role: 'presentation', text: label }),
      ...people.map((person) => this.#option(person))]).filter(Boolean);
  }

  #option(person) {
    const about = [this.first.includes(person.id) ? person.label : null, person.group, person.username && `@${person.username}`];
    return el('div', {
      class: 'person-option', role: 'option', id: `${this.id}-${person.id}`, 'aria-selected': 'false',
      'aria-current': person.id === this.current ? 'true' : null,
      onclick: () => this.finish(person.id),
    },
    avatar(person, true),
    el('span', { class: 'person-about' },
      el('span', { class: 'person-name', text: person.name }),
      el('span', { class: 'person-label', text: about.filter(Boolean).join(' · ') || words.sample })),
    person.blocked && icon('lock'),
    person.unread ? el('span', { class: 'badge', text: String(person.unread) }) : null);
  }

  #mark(option) {
    this.list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  #walk(event) {
    const options = [...this.list.querySelectorAll('[role=option]')];
    const marked = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') options[marked]?.click();
    else if (step) this.#mark(options[Math.max(0, Math.min(options.length - 1, marked + step))]);
    else return;
    event.preventDefault();
  }
}

/** Lower case, «ё» as «е»: what is typed in a hurry finds what is written with care. */
const key = (text) => text.normalize('NFC').toLocaleLowerCase('ru').replaceAll('ё', 'е');
const searched = (person) => key([person.name, person.label, person.group, person.username && `@${person.username}`].filter(Boolean).join(' '));
const collator = new Intl.Collator('ru');
const sorted = (people) => [...people].sort((a, b) =>
  collator.compare(a.label || '\uffff', b.label || '\uffff') || collator.compare(a.group || '', b.group || '') || collator.compare(a.name, b.name));
