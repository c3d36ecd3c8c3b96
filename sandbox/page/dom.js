/** Building elements. Strings become text nodes, so nothing here can turn text into markup. */

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) assign(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function assign(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'class') node.className = value;
  else if (name === 'text') node.textContent = value;
  else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (name === 'data') Object.assign(node.dataset, value);
  else if (name === 'style') for (const [key, val] of Object.entries(value)) node.style.setProperty(key, val);
  else if (value === true) node.setAttribute(name, '');
  else node.setAttribute(name, value);
}

const SVG = 'http://www.w3.org/2000/svg';

const paths = {
  chevron: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  clip: 'M20 11.500l-8 8a5 5 0 0 1-7.100-7.100l8.500-8.500a3.400 3.400 0 0 1 4.800 4.800l-8.400 8.400a1.700 1.700 0 0 1-2.400-2.400l7.600-7.600',
  send: 'M4 12l16-8-5 16-3.500-6.500zM11.500 13.500L20 4',
  down: 'M12 5v13M6 12.500l6 6 6-6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c.8-4 3.700-5.500 7.500-5.500 1.200 0 2.300.15 3.200.5M18.500 15v6M15.500 18h6',
  theme: 'M12 3.500a8.500 8.500 0 1 0 0 17zM12 3.500a8.500 8.500 0 0 1 0 17',
  check: 'M2.500 12.500l4.500 4.500L16.500 7M11 16l1 1L21.500 7',
  bellOff: 'M4 4l16 16M9 19.500a3 3 0 0 0 6 0M6 10.500c0 5-2 5.500-2 7h13M8.500 5.800A6 6 0 0 1 18 10.500c0 2 .4 3.500.9 4.500',
  link: 'M8 16L17 7M9.500 7H17v7.500',
  copy: 'M9 9h10.500v10.500H9zM15 9V4.500H4.500V15H9',
  reply: 'M10 6L4 11.500 10 17M4 11.500h8.500c4.500 0 7 2 7.500 6.500',
  forward: 'M14 6l6 5.500-6 5.500M20 11.500h-8.500c-4.500 0-7 2-7.500 6.500',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5.500v13M16 5.500v13',
  file: 'M6 3.500h8l4.500 4.500v12.500H6zM14 3.500V8h4.500',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.500 4.500',
};

/** A line icon of 24 units; `dots` and `check` are drawn apart because they are not single strokes. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  if (name === 'dots') for (const y of [5.5, 12, 18.5]) svg.append(dot(12, y));
  else if (name === 'more') for (const x of [5.5, 12, 18.5]) svg.append(dot(x, 12));
  else svg.append(stroke(paths[name]));
  return svg;
}

function stroke(d) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  return path;
}

function dot(x, y) {
  const circle = document.createElementNS(SVG, 'circle');
  for (const [key, value] of Object.entries({ cx: x, cy: y, r: 1.7 })) circle.setAttribute(key, value);
  return circle;
}

/** A round button that shows an icon and says its name to a screen reader and in a tooltip. */
export function iconButton(name, label, onclick, extra = {}) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...extra }, icon(name));
}

/** Initials on a colour that stays the same for the same person. */
export function avatar(person, small = false) {
  const letters = person.name.split(/\s+/).map((part) => Array.from(part)[0] ?? '').slice(0, 2).join('');
  return el('span', {
    class: small ? 'avatar avatar-small' : 'avatar',
    data: { hue: Math.abs(Number(person.id)) % 7 },
    'aria-hidden': 'true',
    text: letters.toUpperCase(),
  });
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
