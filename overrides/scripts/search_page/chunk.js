// Chunks of the index: scripts beside the page of the search, each loaded once. They call
// `thidua.add(name, data)`, so they load from a server and from a disk, and ask nothing more
// of the Content-Security-Policy.

const waiting = new Map(), loading = new Map();

function add(name, data) {
  waiting.set(name, data);
}

function loader(base) {
  return function load(file) {
    if (!loading.has(file)) {
      loading.set(file, new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        script.src = base + file;
        script.onload = () => resolve(waiting.get(file.split(/[.?]/)[0]));
        script.onerror = function () {
          loading.delete(file);
          reject(new Error(file));
        };
        document.head.append(script);
      }));
    }
    return loading.get(file);
  };
}

async function openIndex(base, catalogue) {
  const load = loader(base);
  return shelf(await load(catalogue), load);
}
