// What narrows timeline and events: search, address, mailbox, categories, times, and the "show" buttons all over the page.

import { element, number, readTime, shortTime } from './text.js';

const TYPING = 150;
const KINDS = { clientSessionId: 'session ', application: 'application ' };

export class Controls {
  #events;
  #selection;
  #services;
  #get = id => document.getElementById(id);

  constructor(data, selection) {
    this.#events = data.events;
    this.#selection = selection;
    this.#fillSelect('address', 'clientIP', 'All client IPs', data.addresses.map(address => address.number));
    this.#fillSelect('mailbox', 'mailbox', 'All mailboxes');
    this.#get('mailbox-field').hidden = (data.events.columns.mailbox?.texts.length ?? 1) < 3;
    this.#makeCategories(data.categories);
    this.#listen();
  }

  draw() {
    const { range, columns, categories } = this.#selection;
    this.#set('from', shortTime(range.min));
    this.#set('to', shortTime(range.max));
    this.#set('search', this.#selection.text);
    this.#get('address').value = columns.get('clientIP') ?? 0;
    this.#get('mailbox').value = columns.get('mailbox') ?? 0;
    this.#get('reset').disabled = !this.#selection.isZoomed;
    this.#services?.setAttribute('aria-pressed', this.#selection.withoutServices);
    for (const chip of this.#get('categories').querySelectorAll('[data-category]')) {
      chip.setAttribute('aria-pressed', categories.has(chip.dataset.category));
    }

    this.#drawFilters();
  }

  // A field that is being written in is left alone.
  #set(id, value) {
    const field = this.#get(id);
    if (document.activeElement !== field) {
      field.value = value;
    }
  }

  #fillSelect(id, column, all, order) {
    const { texts } = this.#events.columns[column] ?? { texts: [''] };
    const numbers = order ?? texts.map((_, index) => index).slice(1);
    this.#get(id).append(element('option', { value: '0', textContent: all }), ...numbers.map(index => element('option', { value: String(index), textContent: texts[index] })));
    this.#get(id).addEventListener('change', event => this.#selection.setColumn(column, Number(event.target.value)));
  }

  #makeCategories(categories) {
    const { texts, rows } = this.#events.columns.category;
    const counts = new Array(texts.length).fill(0);
    for (const index of rows) {
      counts[index]++;
    }

    for (const category of categories.filter(name => texts.includes(name))) {
      const chip = element('button', { type: 'button', className: 'chip', 'aria-pressed': 'false' }, element('span', { className: `swatch c-${category}`, 'aria-hidden': 'true' }), category, ' ', element('span', { className: 'soft', textContent: number(counts[texts.indexOf(category)]) }));
      chip.dataset.category = category;
      chip.addEventListener('click', () => this.#selection.toggleCategory(category));
      this.#get('categories').append(chip);
    }

    if (this.#events.service.size > 0) {
      this.#services = element('button', { type: 'button', className: 'chip', id: 'services' }, 'without services ', element('span', { className: 'soft', textContent: number(this.#events.service.size) }));
      this.#services.addEventListener('click', () => this.#selection.toggleServices());
      this.#get('categories').append(this.#services);
    }
  }

  #listen() {
    let typing = 0;
    this.#get('search').addEventListener('input', event => {
      clearTimeout(typing);
      typing = setTimeout(() => this.#selection.setText(event.target.value.trim()), TYPING);
    });
    for (const [id, act] of [
      ['earlier', () => this.#selection.moveBy(-0.5)], ['later', () => this.#selection.moveBy(0.5)], ['zoom-in', () => this.#selection.zoomBy(0.5)],
      ['zoom-out', () => this.#selection.zoomBy(2)], ['reset', () => this.#selection.resetZoom()],
    ]) {
      this.#get(id).addEventListener('click', act);
    }

    for (const id of ['from', 'to']) {
      this.#get(id).addEventListener('change', () => this.#readTimes());
    }

    document.addEventListener('click', event => {
      const button = event.target.closest('button[data-show]');
      if (button) {
        this.#selection.show(button.dataset.show, button.dataset.name);
        const timeline = this.#get('timeline');
        timeline.scrollIntoView({ block: 'start' });
        this.#get('chart').focus({ preventScroll: true });
      }
    });
  }

  #readTimes() {
    const [from, to] = [this.#get('from'), this.#get('to')];
    const [start, end] = [readTime(from.value), readTime(to.value)];
    from.setAttribute('aria-invalid', start === null);
    to.setAttribute('aria-invalid', end === null || (start !== null && end <= start));
    if (start !== null && end !== null && end > start) {
      this.#selection.zoom(start, end);
    }
  }

  #drawFilters() {
    const place = this.#get('filters');
    const { shown, isFiltered, isZoomed } = this.#selection;
    place.replaceChildren();
    if (shown) {
      const chip = element('button', { type: 'button', className: 'chip filter', title: 'Remove this filter' }, `only: ${KINDS[shown.column] ?? ''}`, element('bdi', { textContent: shown.name }), element('span', { 'aria-hidden': 'true', textContent: ' \u00D7' }), element('span', { className: 'unseen', textContent: ' (remove this filter)' }));
      chip.addEventListener('click', () => this.#selection.clearShown());
      place.append(chip);
    }

    if (isFiltered || isZoomed) {
      const clear = element('button', { type: 'button', className: 'chip', id: 'clear', textContent: 'Show everything' });
      clear.addEventListener('click', () => this.#selection.clear());
      place.append(clear);
    }
  }
}
