/**
 * Server HTML into nodes through an allowlist. The text was cleaned once by the server; this is the second lock:
 * an unknown tag leaves only its text, and no attribute is ever copied.
 */
import { el } from './dom.js';
import { words } from './words.js';

const plain = { b: 'b', strong: 'b', i: 'i', em: 'i', u: 'u', ins: 'u', s: 's', strike: 's', del: 's', code: 'code', pre: 'pre', br: 'br' };
const dropped = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'noscript', 'textarea', 'select']);
const schemes = new Set(['http:', 'https:', 'tg:', 'mailto:', 'tel:']);

/** @param {{link: (url: string) => void, command: (text: string) => void}} actions what a click does */
export function richText(html, actions) {
  const source = new DOMParser().parseFromString(html ?? '', 'text/html').body;
  const fragment = document.createDocumentFragment();
  fragment.append(...[...source.childNodes].flatMap((node) => clean(node, actions, true)));
  return fragment;
}

function clean(node, actions, linkify) {
  if (node.nodeType === Node.TEXT_NODE) return linkify ? tokens(node.data, actions) : [document.createTextNode(node.data)];
  if (node.nodeType !== Node.ELEMENT_NODE || dropped.has(node.localName)) return [];
  const tag = node.localName;
  const inner = (further) => [...node.childNodes].flatMap((child) => clean(child, actions, further));
  if (tag === 'a' && node.classList.contains('command')) return [command(node.textContent, actions)];
  if (tag === 'a') return [anchor(node, inner(false), actions)];
  if (tag === 'blockquote') return [quote(node, inner(linkify))];
  if (tag === 'tg-spoiler' || node.matches('.tg-spoiler, .spoiler')) return [spoiler(inner(linkify))];
  const wrapper = plain[tag];
  const literal = tag === 'code' || tag === 'pre';
  return wrapper ? [el(wrapper, {}, inner(linkify && !literal))] : inner(linkify);
}

function anchor(node, children, actions) {
  const url = safeUrl(node.getAttribute('href'));
  return url ? link(url, children, actions) : el('span', {}, children);
}

function safeUrl(href) {
  try {
    const url = new URL(href ?? '');
    return schemes.has(url.protocol) ? href : null;
  } catch {
    return null;
  }
}

/** A link without `href`: a middle click or a drag cannot follow it past `actions.link`. */
function link(url, children, actions) {
  return pressable(el('a', { class: 'link', role: 'link', tabindex: '0', title: url, data: { url } }, children), () => actions.link(url));
}

function pressable(node, press) {
  node.addEventListener('click', (event) => { event.stopPropagation(); press(); });
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    press();
  });
  return node;
}

function spoiler(children) {
  const node = el('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': words.spoiler }, el('span', {}, children));
  return pressable(node, () => {
    node.classList.add('is-open');
    for (const name of ['role', 'tabindex', 'aria-label']) node.removeAttribute(name);
  });
}

function quote(node, children) {
  const folds = node.hasAttribute('expandable') || node.classList.contains('expandable');
  const block = el('blockquote', { class: folds ? 'is-folded' : '' }, children);
  if (folds) block.addEventListener('click', () => block.classList.toggle('is-folded'));
  return block;
}

const TOKEN = /(https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:!?)\]])|(?<![\p{L}\p{N}_/.:])(\/[a-z][a-z0-9_]{0,31})(?![\p{L}\p{N}_/])/giu;

/** Bare addresses and /commands inside plain text become pressable. */
function tokens(text, actions) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    parts.push(document.createTextNode(text.slice(from, match.index)));
    parts.push(match[1] ? link(match[1], [match[1]], actions) : command(match[2], actions));
    from = match.index + match[0].length;
  }
  parts.push(document.createTextNode(text.slice(from)));
  return parts.filter((part) => part.nodeType !== Node.TEXT_NODE || part.data);
}

function command(text, actions) {
  return pressable(el('a', { class: 'link', role: 'button', tabindex: '0', text }), () => actions.command(text));
}
