// Tables that are too long for HTML: all of their rows, in a grid in the place of the first ones.

import { Grid } from './grid.js';
import { element } from './text.js';

export function showLongTables({ tables, events }) {
  for (const [id, table] of Object.entries(tables)) {
    const still = document.getElementById(`${id}-table`);
    const place = element('div', { id: `${id}-grid`, className: 'live long' });
    still.classList.add('still');
    still.before(place);
    const grid = new Grid(place, still.getAttribute('aria-label'), columnsOf(table, events), row => press(place, row));
    grid.show(table.columns[0].length, index => index);
  }
}

function columnsOf({ headers, styles, columns, shows, named }, events) {
  // What names a row stands in its column, or in the column of events that its button leads to.
  const nameOf = row => {
    const [column, index] = (shows?.[row] ?? '').split(':');
    return columns[named]?.[row] || (events.columns[column]?.texts[index] ?? '');
  };
  const made = headers.map((header, i) => ({
    header,
    style: styles[i] || 'plain-cell',
    fill: (cell, row) => {
      const text = i === named ? nameOf(row) : columns[i][row];
      cell.append(element(styles[i] === 'mark' ? 'span' : 'bdi', { className: styles[i] === 'mark' ? `mark ${text.split(' ')[0].toLowerCase()}` : '', textContent: text }));
      cell.title = text;
    },
  }));
  if (shows) {
    made.unshift({ header: 'Show', style: 'act', fill: (cell, row) => shows[row] && cell.append(button(shows[row], nameOf(row))) });
  }

  return made;
}

function button(key, name) {
  const made = element('button', { type: 'button', className: 'show', tabIndex: -1, textContent: 'show', 'aria-label': `show ${name}` });
  made.dataset.show = key;
  made.dataset.name = name;
  return made;
}

function press(place, row) {
  place.querySelector(`[data-index="${row}"] button[data-show]`)?.click();
}
