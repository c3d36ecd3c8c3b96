/** A small menu beside a button or at the pointer: arrows, Enter, Escape. */
import { el, icon } from './dom.js';

let closeOpen = () => {};

/** @param {Element|{x:number,y:number}} place @param {{text:string, icon?:string, danger?:boolean, act:() => void}[]} items */
export function openMenu(place, items) {
  closeOpen();
  const back = document.activeElement;
  const node = el('div', { class: 'menu', role: 'menu' }, items.map((item) => el('button', {
    type: 'button',
    role: 'menuitem',
    tabindex: '-1',
    class: item.danger ? 'is-danger' : '',
    onclick: () => { close(); item.act(); },
  }, item.icon && icon(item.icon), el('span', { text: item.text }))));

  const outside = (event) => { if (!node.contains(event.target)) close(); };
  function close() {
    node.remove();
    removeEventListener('pointerdown', outside, true);
    removeEventListener('resize', close);
    closeOpen = () => {};
    if (back?.isConnected) back.focus({ preventScroll: true });
  }

  node.addEventListener('keydown', (event) => walk(event, node, close));
  addEventListener('pointerdown', outside, true);
  addEventListener('resize', close);
  closeOpen = close;
  document.body.append(node);
  put(node, place);
  node.firstChild?.focus({ preventScroll: true });
}

function walk(event, node, close) {
  const items = [...node.children];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (step) {
    event.preventDefault();
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  }
}

function put(node, place) {
  const { width, height } = node.getBoundingClientRect();
  const box = place instanceof Element ? place.getBoundingClientRect() : { left: place.x, right: place.x, top: place.y, bottom: place.y };
  const left = box.left + width + 8 > innerWidth ? box.right - width : box.left;
  const top = box.bottom + height + 8 > innerHeight ? box.top - height - 4 : box.bottom + 4;
  node.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  node.style.top = `${Math.max(8, top)}px`;
}
