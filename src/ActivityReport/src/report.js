// Begins the report: unpacks the data, then timeline, tables and controls show one selection of events.

import { Controls } from './controls.js';
import { unpack } from './data.js';
import { EventTable } from './events.js';
import { listenToPrinting } from './paper.js';
import { listenToPlayback } from './playback.js';
import { Selection } from './selection.js';
import { showLongTables } from './tables.js';
import { Theme } from './theme.js';
import { Timeline } from './timeline.js';

async function begin() {
  const data = await unpack(document.getElementById('data').textContent);
  // From here on the page moves; had the unpacking failed, it would be what it is without scripts.
  document.documentElement.classList.add('js');
  const theme = new Theme();
  listenToPlayback();
  showLongTables(data);
  if (data.events.count > 0) {
    const selection = new Selection(data.events, data.rowLists);
    const events = new EventTable(data, selection);
    const timeline = new Timeline(data, selection, name => theme.color(name), row => events.open(row));
    const controls = new Controls(data, selection);
    const draw = () => {
      controls.draw();
      timeline.draw();
      events.draw();
    };
    timeline.make();
    draw();
    selection.onChange(draw);
    theme.onChange(() => timeline.make());
    listenToPrinting(data, selection);
  }

  // Milliseconds since the page was asked for.
  document.documentElement.dataset.ready = Math.round(performance.now());
}

begin();
