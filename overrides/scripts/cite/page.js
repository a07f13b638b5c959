// Takes the citation of a clause along. Without this script its link leads to the page where the citation stands.

function copied(control) {
  const before = control.textContent;
  control.textContent = "Đã chép";
  setTimeout(() => { control.textContent = before; }, 2000);
}

function copy(words, control, otherwise) {
  navigator.clipboard.writeText(words).then(() => copied(control), otherwise);
}

function take(event) {
  const link = event.target.closest("a.take");
  const lasting = document.querySelector("[data-lasting]");
  if (!link || !lasting) return;
  event.preventDefault();
  const { place, note = "", code } = link.dataset;
  const address = new URL(lasting.dataset.lasting + link.hash, location.href).href;
  const words = `${place} ${lasting.dataset.document}${note}, ${address} (mã lời ${code})`;
  copy(words, link, () => location.assign(link.href));
}

function addButton(words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "citing__copy";
  button.textContent = "Chép";
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => copy(words.textContent, button, () => getSelection().selectAllChildren(words)));
  words.after(button);
}

if (navigator.clipboard) {
  document.addEventListener("click", take);
  document.querySelectorAll(".citing__words").forEach(addButton);
}
