// A table of any number of rows, of which only those in sight are in the page. Arrow keys move, Enter opens.

import { element } from './text.js';

const ROW = 30;
const SPARE = 6;
const TALLEST = 30000000;

export class Grid {
  #place;
  #columns;
  #open;
  #body;
  #count = 0;
  #active = 0;
  #rowOf;

  // columns: [{ header, style, fill(cell, row) }]; open(row) is called for the row that is clicked or entered.
  constructor(place, label, columns, open) {
    this.#place = place;
    this.#columns = columns;
    this.#open = open;
    const header = element('div', { role: 'row', className: 'grid-row grid-head', 'aria-rowindex': '1' }, ...columns.map(({ header: text, style }) => element('div', { role: 'columnheader', className: style, textContent: text })));
    this.#body = element('div', { role: 'rowgroup', className: 'grid-body' });
    place.classList.add('grid');
    place.setAttribute('role', 'grid');
    place.setAttribute('aria-label', label);
    place.setAttribute('aria-colcount', columns.length);
    place.tabIndex = 0;
    place.replaceChildren(element('div', { role: 'rowgroup', className: 'grid-top' }, header), this.#body);
    place.addEventListener('scroll', () => this.#paint(), { passive: true });
    place.addEventListener('keydown', event => this.#key(event));
    place.addEventListener('focus', () => this.#mark());
    place.addEventListener('blur', () => this.#mark());
    this.#body.addEventListener('click', event => this.#click(event));
    new ResizeObserver(() => this.#paint()).observe(place);
  }

  // Shows so many rows; rowOf gives what fill and open are called with.
  show(count, rowOf) {
    this.#count = Math.min(count, Math.floor(TALLEST / ROW));
    this.#rowOf = rowOf;
    this.#active = 0;
    this.#body.style.height = `${this.#count * ROW}px`;
    this.#place.setAttribute('aria-rowcount', this.#count + 1);
    this.#place.scrollTop = 0;
    this.#paint();
  }

  goTo(index) {
    this.#active = index;
    this.#place.scrollTop = Math.max(index * ROW - this.#place.clientHeight / 2, 0);
    this.#place.focus({ preventScroll: true });
    this.#paint();
  }

  #paint() {
    const first = Math.max(Math.floor(this.#place.scrollTop / ROW) - SPARE, 0);
    const last = Math.min(first + Math.ceil(this.#place.clientHeight / ROW) + 2 * SPARE, this.#count);
    const lines = [];
    for (let i = first; i < last; i++) {
      lines.push(this.#line(i));
    }

    this.#body.replaceChildren(...lines);
    this.#mark();
    if (this.#count > 0 && this.#active >= first && this.#active < last) {
      this.#place.setAttribute('aria-activedescendant', this.#id(this.#active));
    } else {
      this.#place.removeAttribute('aria-activedescendant');
    }
  }

  // Rows that are there stay there: one that is replaced under the pointer would not be clicked.
  #mark() {
    const focused = document.activeElement === this.#place;
    for (const line of this.#body.children) {
      line.classList.toggle('active', focused && Number(line.dataset.index) === this.#active);
    }
  }

  #line(index) {
    const row = this.#rowOf(index);
    const line = element('div', { role: 'row', className: 'grid-row', id: this.#id(index), 'aria-rowindex': String(index + 2) });
    line.style.top = `${index * ROW}px`;
    line.dataset.index = index;
    for (const { style, fill } of this.#columns) {
      const cell = element('div', { role: 'gridcell', className: style });
      fill(cell, row);
      line.append(cell);
    }

    return line;
  }

  #id(index) {
    return `${this.#place.id}-row-${index}`;
  }

  #click(event) {
    const line = event.target.closest('.grid-row');
    if (line && !event.target.closest('button') && window.getSelection().isCollapsed) {
      this.#active = Number(line.dataset.index);
      this.#open?.(this.#rowOf(this.#active));
    }
  }

  #key(event) {
    const page = Math.max(Math.floor(this.#place.clientHeight / ROW) - 2, 1);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.#count, End: this.#count };
    if (event.key === 'Enter' && this.#count > 0 && event.target === this.#place) {
      event.preventDefault();
      this.#open?.(this.#rowOf(this.#active));
    } else if (event.key in moves && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.#active = Math.min(Math.max(this.#active + moves[event.key], 0), Math.max(this.#count - 1, 0));
      this.#bringIntoView();
      this.#paint();
    }
  }

  #bringIntoView() {
    const top = this.#active * ROW;
    const sight = this.#place.clientHeight - ROW * 1.2;
    if (top < this.#place.scrollTop) {
      this.#place.scrollTop = top;
    } else if (top + ROW > this.#place.scrollTop + sight) {
      this.#place.scrollTop = top + ROW - sight;
    }
  }
}
