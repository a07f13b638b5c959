// The page of the search: what is typed, what is found, facets, keys. Its state is in its
// address. Without this script the page lists everything by section.
"use strict";

(function () {
  const STEP = 10, PAUSE = 250;
  const FACETS = [
    { name: "co-quan", title: "Cơ quan", value: (run) => run.body, label: (run) => run.bodyName },
    { name: "nam", title: "Năm", value: (run) => String(run.year || ""), label: (run) => String(run.year) },
    { name: "loai", title: "Loại", value: (run) => run.kind, label: (run) => run.kindName },
  ];
  const place = document.getElementById("tim");
  const form = document.getElementById("tim-o"), input = form.elements.q;
  const told = document.getElementById("tim-so"), list = document.getElementById("tim-ket-qua");
  const facets = document.getElementById("tim-loc"), more = document.getElementById("tim-them");
  const filter = document.getElementById("tim-bo-loc");
  const help = document.getElementById("tim-giup"), all = document.getElementById("tim-muc-luc");
  const isFile = location.protocol === "file:";
  let index = null, turn = 0, timer = 0;

  function state() {
    const found = new URLSearchParams(location.search);
    const chosen = { q: found.get("q") || "" };
    for (const facet of FACETS) chosen[facet.name] = found.get(facet.name) || "";
    return chosen;
  }

  function address(chosen) {
    const query = new URLSearchParams();
    for (const name of Object.keys(chosen)) if (chosen[name]) query.set(name, chosen[name]);
    const page = isFile ? location.pathname : location.pathname.replace(/index\.html$/, "");
    return page + (query.toString() ? "?" + query : "");
  }

  async function run() {
    const mine = (turn += 1), chosen = state(), query = chosen.q.trim();
    if (!query) return rest();
    try {
      index = index || (await thidua.open("", place.dataset.catalogue));
      const { parts, hits } = await thidua.search(query, index);
      const left = hits.filter((hit) => FACETS.every((facet) => !chosen[facet.name] || facet.value(hit.run) === chosen[facet.name]));
      const first = await Promise.all(left.slice(0, STEP).map((hit) => thidua.show(hit, parts, index)));
      if (mine !== turn) return;
      tell(query, hits, left, parts);
      list.replaceChildren();
      listed(left, parts, first);
      drawFacets(hits, chosen);
    } catch (wrong) {
      if (mine === turn) told.textContent = "Không tải được dữ liệu tìm kiếm. Hãy tải lại trang, hoặc xem mục lục bên dưới.";
      all.hidden = false;
    }
  }

  function rest() {
    told.textContent = "";
    list.replaceChildren();
    filter.hidden = more.hidden = true;
    help.hidden = all.hidden = false;
  }

  function tell(query, hits, left, parts) {
    const same = parts.reduce((sum, part) => sum + part.accented, 0);
    const exact = left.filter((hit) => Math.floor(hit.score / 1000) >= same).length;
    let words = "Không tìm thấy gì cho “" + query + "”.";
    if (left.length) words = left.length + " kết quả cho “" + query + "”";
    else if (hits.length) words = "Không có kết quả nào với bộ lọc này; bỏ lọc thì có " + hits.length + " kết quả.";
    if (exact && exact < left.length) words += ", trong đó " + exact + " đúng dấu, đứng trước";
    told.textContent = words;
    help.hidden = hits.length > 0;
    all.hidden = hits.length > 0;
    document.title = document.title.replace(/^(“.*”: )?/, "“" + query + "”: ");
  }

  function listed(hits, parts, shown) {
    for (let n = 0; n < shown.length; n += 1) list.append(item(shown[n], hits[n].run));
    more.hidden = list.children.length >= hits.length;
    more.textContent = "Xem thêm kết quả (còn " + (hits.length - list.children.length) + ")";
    more.onclick = async function () {
      const rest = hits.slice(list.children.length), mine = turn;
      const next = await Promise.all(rest.slice(0, STEP).map((hit) => thidua.show(hit, parts, index)));
      if (mine !== turn) return;
      const at = list.children.length;
      for (let n = 0; n < next.length; n += 1) list.append(item(next[n], rest[n].run));
      listed(hits, parts, []);
      links()[at].focus();
    };
  }

  function item(hit, run) {
    const row = element("li", "hit"), title = element("p", "hit__title"), link = element("a");
    link.href = href(hit.url);
    link.append(...withMarks(hit.title, hit.titleMarks));
    title.append(link);
    const line = element("p", "hit__where");
    line.append([run.bodyName, run.kindName, run.year].filter(Boolean).join(" · "));
    if (run.isSample) {
      const badge = element("span", "badge badge--gold");
      badge.textContent = "Minh họa";
      line.append(" ", badge);
    }
    row.append(title, line);
    if (hit.excerpt) {
      const text = element("p", "hit__text");
      text.append(...withMarks(hit.excerpt, hit.marks));
      row.append(text);
    }
    if (hit.place) {
      const from = element("p", "hit__where");
      from.textContent = "Trong: " + hit.place;
      row.append(from);
    }
    return row;
  }

  function href(url) {
    const [path, anchor] = url.split("#");
    const file = isFile && (path.endsWith("/") || !path) ? path + "index.html" : path;
    return "../" + file + (anchor ? "#" + anchor : "");
  }

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

  function drawFacets(hits, chosen) {
    facets.replaceChildren(...FACETS.map((facet) => group(facet, hits, chosen)).filter(Boolean));
    filter.hidden = !facets.children.length;
    if (filter.hidden || matchMedia("(min-width: 64rem)").matches || FACETS.some((facet) => chosen[facet.name])) filter.open = true;
  }

  function group(facet, hits, chosen) {
    const others = FACETS.filter((other) => other !== facet);
    const counted = new Map();
    for (const hit of hits) {
      const value = facet.value(hit.run);
      if (value && others.every((other) => !chosen[other.name] || other.value(hit.run) === chosen[other.name])) {
        counted.set(value, { label: facet.label(hit.run), count: (counted.get(value) || { count: 0 }).count + 1 });
      }
    }
    if (counted.size < 2 && !chosen[facet.name]) return null;
    const box = element("div", "facets__group"), title = element("h2", "facets__title"), values = element("ul");
    title.textContent = facet.title;
    values.append(choice(facet, chosen, "", "Tất cả", 0));
    for (const [value, one] of Array.from(counted).sort((a, b) => b[1].count - a[1].count)) {
      values.append(choice(facet, chosen, value, one.label, one.count));
    }
    box.append(title, values);
    return box;
  }

  function choice(facet, chosen, value, label, count) {
    const row = element("li"), link = element("a");
    link.href = address(Object.assign({}, chosen, { [facet.name]: value }));
    link.textContent = label + " ";
    link.dataset.facet = facet.name + "=" + value;
    if (chosen[facet.name] === value) link.setAttribute("aria-current", "true");
    if (count) {
      const number = element("span", "facets__count");
      number.textContent = count;
      link.append(number);
    }
    row.append(link);
    return row;
  }

  function element(name, style) {
    const made = document.createElement(name);
    if (style) made.className = style;
    return made;
  }

  const links = () => Array.from(list.querySelectorAll(".hit__title a"));

  function go(chosen, isNew) {
    if (isNew) history.pushState(null, "", address(chosen));
    else history.replaceState(null, "", address(chosen));
    return run();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    go(Object.assign(state(), { q: input.value }), input.value !== state().q);
  });
  input.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(() => go(Object.assign(state(), { q: input.value }), false), PAUSE);
  });
  facets.addEventListener("click", async function (event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
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
})();
