// The state of the page stands in its address: what is asked, which body is set first (`truoc`),
// whether all are looked into (`khap`), and what it is filtered by.

const isFile = location.protocol === "file:";
const FACETS = [
  { name: "co-quan", title: "Cơ quan", value: (run) => run.body, label: (run) => run.bodyName },
  { name: "nam", title: "Năm", value: (run) => String(run.year || ""), label: (run) => String(run.year) },
  { name: "loai", title: "Loại", value: (run) => run.kind, label: (run) => run.kindName },
  { name: "minh-hoa", title: "Dữ liệu", value: (run) => (run.isSample ? "co" : ""), label: () => "Dữ liệu minh họa", isApart: true },
];

function state(of = location.search) {
  const found = new URLSearchParams(of);
  const chosen = { q: found.get("q") || "", truoc: found.get("truoc") || "", khap: found.get("khap") || "" };
  for (const facet of FACETS) chosen[facet.name] = found.get(facet.name) || "";
  return chosen;
}

function address(chosen) {
  const query = new URLSearchParams();
  for (const name of Object.keys(chosen)) if (chosen[name]) query.set(name, chosen[name]);
  const page = isFile ? location.pathname : location.pathname.replace(/index\.html$/, "");
  return page + (query.toString() ? "?" + query : "");
}

function href(url) {
  const [path, anchor] = url.split("#");
  const file = isFile && (path.endsWith("/") || !path) ? path + "index.html" : path;
  return "../" + file + (anchor ? "#" + anchor : "");
}
