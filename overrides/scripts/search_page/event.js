// What a reader does: types, chooses, walks with the arrow keys, goes back.

const PAUSE = 250; // milliseconds after the last key until the query is asked
let timer = 0;

// Another query is asked of few bodies again.
function typed() {
  const chosen = state();
  return Object.assign(chosen, { q: input.value, khap: input.value === chosen.q ? chosen.khap : "" });
}

form.addEventListener("submit", function (event) {
  event.preventDefault();
  clearTimeout(timer);
  go(typed(), input.value !== state().q);
});
input.addEventListener("input", function () {
  clearTimeout(timer);
  timer = setTimeout(() => go(typed(), false), PAUSE);
});

// The link that was followed on this page; null where none was, or another tab is to show it.
function followed(event) {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  event.preventDefault();
  return link;
}

scope.addEventListener("click", async function (event) {
  const link = followed(event);
  if (!link) return;
  await go(state(link.search), true);
  (links()[0] || input).focus();
});
facets.addEventListener("click", async function (event) {
  const link = followed(event);
  if (!link) return;
  const chosen = link.dataset.facet;
  const [name, value] = chosen.split("=");
  await go(Object.assign(state(), { [name]: value }), true);
  const again = Array.from(facets.querySelectorAll("a")).find((one) => one.dataset.facet === chosen);
  if (again) again.focus();
});
document.addEventListener("keydown", function (event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], all = links();
  const at = document.activeElement === input ? -1 : all.indexOf(document.activeElement);
  if (!step || (at < 0 && document.activeElement !== input) || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = at + step;
  if (next < -1 || next >= all.length) return;
  event.preventDefault();
  (next < 0 ? input : all[next]).focus();
});
window.addEventListener("popstate", function () {
  input.value = state().q;
  run();
});

input.value = state().q;
if (!isFile && /index\.html$/.test(location.pathname)) history.replaceState(null, "", address(state()));
run();
