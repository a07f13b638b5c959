// A page that has moved leads on to the very place that was asked for; without this script, to the new page.

function leadOn() {
  const place = document.getElementById(location.hash.slice(1));
  location.replace((place || document.querySelector(".lead")).querySelector("a").href);
}

leadOn();
