// Keeps a page in step with the live stream: asks for a fresh copy when something happened, at most once in two seconds,
// and lets what changed glow for a moment.
(function () {
  "use strict";

  const PAUSE = 2000;
  const body = document.body;
  const state = document.getElementById("live-state");
  const spoken = document.getElementById("news-spoken");
  let planned = 0;
  let last = 0;
  let marks = new Map();

  function readMarks() {
    const read = new Map();
    document.querySelectorAll("[data-key]").forEach(function (element) {
      read.set(element.dataset.key, element.dataset.mark || "");
    });
    return read;
  }

  function refreshSoon() {
    if (planned) {
      return;
    }
    planned = window.setTimeout(function () {
      planned = 0;
      last = Date.now();
      body.dispatchEvent(new CustomEvent("tiaobo:changed"));
    }, Math.max(150, last + PAUSE - Date.now()));
  }

  function say(text, name) {
    state.textContent = text;
    state.className = "pill " + name;
  }

  function listen() {
    const stream = new EventSource("/events");
    stream.onopen = function () {
      say(body.dataset.live, "on");
      refreshSoon();
    };
    stream.onerror = function () {
      say(body.dataset.lost, "off");
      if (stream.readyState === EventSource.CLOSED) {
        window.setTimeout(listen, 5000);
      }
    };
    ["shortage", "transfer", "inventory", "reset"].forEach(function (name) {
      stream.addEventListener(name, refreshSoon);
    });
  }

  document.querySelectorAll("a.language").forEach(function (link) {
    const wanted = new URL(window.location.href);
    wanted.searchParams.set("lang", link.hreflang);
    link.href = wanted.pathname + wanted.search;
  });

  const region = document.getElementById("region");
  if (region) {
    region.addEventListener("change", function () {
      region.form.submit();
    });
  }

  body.addEventListener("htmx:afterSwap", function () {
    const now = readMarks();
    document.querySelectorAll("[data-key]").forEach(function (element) {
      if (marks.get(element.dataset.key) !== (element.dataset.mark || "")) {
        element.classList.add("changed");
      }
    });
    marks = now;
    const summary = document.querySelector("[data-spoken]");
    if (summary && summary.textContent !== spoken.textContent) {
      spoken.textContent = summary.textContent;
    }
  });
  body.addEventListener("htmx:sendError", function () {
    say(body.dataset.lost, "off");
  });

  marks = readMarks();
  if (document.getElementById("live")) {
    listen();
  } else {
    state.hidden = true;
  }
})();
