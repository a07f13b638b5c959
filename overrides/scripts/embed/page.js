// Lists to choose one snippet from; without this script, and with it, all of them stand below.

const form = document.querySelector(".embed-chooser");
const all = [...document.querySelectorAll(".embed-choice")];

function fill(select, names) {
  const before = select.value;
  select.replaceChildren(...names.map(([value, name]) => new Option(name, value)));
  if (names.some(([value]) => value === before)) select.value = before;
}

function chosen() {
  const { subject, what } = form.elements;
  return all.find((item) => item.dataset.folder === subject.value && item.dataset.what === what.value);
}

function parts(item) {
  const whole = item.dataset.kind === "Đơn vị" ? "Tất cả" : "Cả kế hoạch";
  return [["", whole], ...[...item.querySelectorAll("option")].map((part) => [part.value, part.textContent])];
}

function behind(part) {
  return part ? `#${part}` : "";
}

function code(item, part) {
  const words = item.querySelector("textarea").value;
  return words.replace(/(src="[^"#]*)(?:#[^"]*)?"/, (all, source) => `${source}${behind(part)}"`);
}

function show() {
  const item = chosen(), { part } = form.elements;
  const names = parts(item);
  fill(part, names);
  part.closest("p").hidden = names.length === 1;
  form.querySelector(".embed-chooser__kind").textContent = item.dataset.kind;
  form.elements.code.value = code(item, part.value);
  form.querySelector(".embed-chooser__try").href = item.querySelector("a").getAttribute("href") + behind(part.value);
}

function choose() {
  const { subject, what } = form.elements;
  const kinds = all.filter((item) => item.dataset.folder === subject.value).map((item) => item.dataset.what);
  fill(what, kinds.map((kind) => [kind, kind]));
  show();
}

function copy(event) {
  const button = event.target, words = form.elements.code;
  const done = () => {
    button.textContent = "Đã chép";
    setTimeout(() => { button.textContent = "Chép"; }, 2000);
  };
  words.select();
  if (navigator.clipboard) navigator.clipboard.writeText(words.value).then(done, () => {});
}

if (form && all.length) {
  const subjects = new Map(all.map(({ dataset }) => [dataset.folder, dataset.subject || "Cả cơ quan"]));
  fill(form.elements.subject, [...subjects]);
  form.addEventListener("change", choose);
  form.elements.copy.addEventListener("click", copy);
  form.hidden = false;
  choose();
}
