// The page of the search (trang tìm kiếm): what is told, listed, and offered. Without a script
// it lists everything by section.

const STEP = 10;
const place = document.getElementById("tim");
const form = document.getElementById("tim-o"), input = form.elements.q;
const told = document.getElementById("tim-so"), list = document.getElementById("tim-ket-qua");
const facets = document.getElementById("tim-loc"), more = document.getElementById("tim-them");
const filter = document.getElementById("tim-bo-loc");
const help = document.getElementById("tim-giup"), all = document.getElementById("tim-muc-luc");
let index = null, turn = 0;

async function run() {
  const mine = (turn += 1), chosen = state(), query = chosen.q.trim();
  if (!query) return rest();
  try {
    index = index || withKind(await openIndex("", place.dataset.catalogue));
    const found = await search(query, index, lookingOf(chosen)), { parts, hits } = found;
    const left = hits.filter((hit) => fits(hit, chosen, FACETS));
    const first = await Promise.all(left.slice(0, STEP).map((hit) => show(hit, parts, index)));
    if (mine !== turn) return;
    tell(query, found, left, chosen);
    drawScope(found, left, chosen);
    list.replaceChildren();
    listed(left, parts, first);
    drawFacets(hits, chosen);
    const others = hits.length ? [] : await meant(query, index, lookingOf(chosen));
    if (mine === turn && others.length) told.append(" Có phải ý bạn là ", ...offered(others, chosen), "?");
  } catch (wrong) {
    if (mine === turn) told.textContent = "Không tải được dữ liệu tìm kiếm. Hãy tải lại trang, hoặc xem mục lục bên dưới.";
    all.hidden = false;
  }
}

// Whether the portal has a body that is no sample.
function withKind(found) {
  return Object.assign(found, { isReal: found.runs().some((one) => one.body && !one.isSample) });
}

function rest() {
  told.textContent = "";
  list.replaceChildren();
  filter.hidden = more.hidden = scope.hidden = true;
  help.hidden = all.hidden = false;
}

function tell(query, found, left, chosen) {
  const { parts, hits } = found;
  const same = parts.reduce((sum, part) => sum + part.accented, 0);
  const exact = left.filter((hit) => Math.floor(hit.score / 1000) >= same).length;
  let words = "Không tìm thấy gì cho “" + query + "”.";
  if (left.length) words = figures(left.length) + " kết quả cho “" + query + "”";
  else if (hits.length) words = without(query, hits.length);
  if (exact && exact < left.length) words += ", trong đó " + figures(exact) + " đúng dấu, đứng trước";
  const where = scopeWords(found, left, chosen);
  told.textContent = (where ? words.replace(/\.$/, "") : words) + where;
  if (hits.length && !left.length && !isFiltered()) told.append(" ", samplesLink(hits.length));
  help.hidden = hits.length > 0;
  all.hidden = hits.length > 0;
  document.title = document.title.replace(/^(“.*”: )?/, "“" + query + "”: ");
}

function offered(queries, chosen) {
  return queries.flatMap((query, n) => [n ? " hoặc " : "", wayOut("“" + query + "”", Object.assign({}, chosen, { q: query }))]);
}

const isFiltered = () => FACETS.some((facet) => state()[facet.name]);

function without(query, count) {
  if (isFiltered()) return "Không có kết quả nào với bộ lọc này; bỏ lọc thì có " + figures(count) + " kết quả.";
  return "Không tìm thấy gì cho “" + query + "” trong dữ liệu thật.";
}

function samplesLink(count) {
  const link = element("a");
  link.href = address(Object.assign(state(), { "minh-hoa": "co" }));
  link.textContent = "Xem " + figures(count) + " kết quả trong dữ liệu minh họa";
  return link;
}

function listed(hits, parts, shown) {
  for (let n = 0; n < shown.length; n += 1) list.append(item(shown[n], hits[n].run));
  more.hidden = list.children.length >= hits.length;
  more.textContent = "Xem thêm kết quả (còn " + figures(hits.length - list.children.length) + ")";
  more.onclick = async function () {
    const rest = hits.slice(list.children.length), mine = turn;
    const next = await Promise.all(rest.slice(0, STEP).map((hit) => show(hit, parts, index)));
    if (mine !== turn) return;
    const at = list.children.length;
    for (let n = 0; n < next.length; n += 1) list.append(item(next[n], rest[n].run));
    listed(hits, parts, []);
    links()[at].focus();
  };
}

function drawFacets(hits, chosen) {
  facets.replaceChildren(...FACETS.map((facet) => group(facet, hits, chosen)).filter(Boolean));
  filter.hidden = !facets.children.length;
  if (filter.hidden || matchMedia("(min-width: 64rem)").matches || FACETS.some((facet) => chosen[facet.name])) filter.open = true;
}

const links = () => Array.from(list.querySelectorAll(".hit__title a"));

function go(chosen, isNew) {
  if (isNew) history.pushState(null, "", address(chosen));
  else history.replaceState(null, "", address(chosen));
  return run();
}
