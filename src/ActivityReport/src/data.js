// Unpacks what the page carries: JSON by columns, gzip, base64.

export async function unpack(text) {
  const packed = fromBase64(text.trim());
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const data = JSON.parse(await new Response(stream).text());
  return { ...data, events: readEvents(data.events), rowLists: data.rowLists.map(undoDistances) };
}

function fromBase64(text) {
  if (Uint8Array.fromBase64) {
    return Uint8Array.fromBase64(text);
  }

  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) {
    bytes[i] = letters.charCodeAt(i);
  }

  return bytes;
}

function undoDistances(numbers) {
  const values = new Float64Array(numbers.length);
  let value = 0;
  for (let i = 0; i < numbers.length; i++) {
    value += numbers[i];
    values[i] = value;
  }

  return values;
}

// Numbers of texts for each row, and a map for what few rows have. A column that no row has a text in is not in the data.
function readEvents(data) {
  const columns = {};
  for (const shared of data.shared) {
    for (const [name, { texts, numbers }] of Object.entries(shared.columns)) {
      columns[name] = { texts, rows: Int32Array.from(shared.rows, row => numbers[row]) };
    }
  }

  return {
    count: data.count,
    time: undoDistances(data.time),
    line: undoDistances(data.line),
    columns,
    duration: toMap(data.duration),
    records: toMap(data.records),
    recordId: toMap(data.recordId),
    service: new Set(undoDistances(data.service)),
    text: (name, row) => {
      const column = columns[name];
      return column ? column.texts[column.rows[row]] : '';
    },
  };
}

function toMap(sparse) {
  const rows = undoDistances(sparse.rows);
  return new Map(sparse.values.map((value, i) => [rows[i], value]));
}
