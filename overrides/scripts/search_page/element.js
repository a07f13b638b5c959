// Elements of the page, and texts with their marks. What was typed or found is only ever text.

function element(name, style) {
  const made = document.createElement(name);
  if (style) made.className = style;
  return made;
}

const figures = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

function withMarks(text, marks) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    const mark = element("mark");
    mark.textContent = text.slice(start, end);
    pieces.push(text.slice(at, start), mark);
    at = end;
  }
  return pieces.concat(text.slice(at));
}
