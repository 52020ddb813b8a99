// The report's slider and its people. Everything is in the page already: this
// shows one session at a time, and lets people glide from place to place.
"use strict";
(() => {
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const $ = (selector, root = document) => root.querySelector(selector);

  // The page has the last session first.
  const sessions = $$(".session").reverse();
  const pairs = new Map($$(".pair").map((pair) => [pair.id.slice(1), pair]));
  const slider = $("#when");
  const changed = $(".changed");
  const spoken = $(".spoken");
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  let now = sessions.length - 1;
  let who = null; // the person that is read about
  let showsChange = false;
  let cameFrom = null; // where Enter was pressed

  const pairOf = (index) => pairs.get(sessions[index].id.slice(1));

  // ---- Gliding: each circle is drawn where it ends, and starts where it was.

  const numbers = (person) => ["x", "y", "labelX", "labelY"].map((name) => Number(person.dataset[name]));
  const placesOf = (circle) => new Map($$(".who", circle).map((person) => [person.dataset.who, numbers(person)]));
  const glide = (element, x, y) =>
    element.animate([{ transform: `translate(${x}px,${y}px)` }, { transform: "none" }], {
      duration: 700,
      easing: "cubic-bezier(.3,0,.2,1)",
    });
  const fade = (element) => element.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], 900);

  function glideCircle(before, after) {
    const places = placesOf(before);
    for (const person of $$(".who", after)) {
      const was = places.get(person.dataset.who);
      const is = numbers(person);
      if (!was) {
        fade(person);
        continue;
      }
      const label = $(".label", person);
      glide($(".body", person), was[0] - is[0], was[1] - is[1]);
      if (label) glide(label, was[2] - is[2], was[3] - is[3]);
    }
    const ties = $(".ties", after);
    if (ties) fade(ties);
  }

  function glideBetween(before, after) {
    if (still.matches || before === after) return;
    for (const size of ["wide", "small"]) {
      const [from, to] = [before, after].map((session) => $(`.picture .circle.${size}`, session));
      if (from && to && to.getClientRects().length) glideCircle(from, to);
    }
  }

  // ---- One person

  function light() {
    const session = sessions[now];
    let found = false;
    for (const article of $$(".person", session)) {
      article.classList.toggle("chosen", article.dataset.who === who);
      found = found || article.dataset.who === who;
    }
    session.classList.toggle("reading", found);
    for (const person of $$(".who, .pick", session)) {
      if (found && person.dataset.who === who) person.setAttribute("aria-current", "true");
      else person.removeAttribute("aria-current");
    }
    for (const tie of $$(".ties .tie", session))
      tie.classList.toggle("lit", found && tie.dataset.ends.split(" ").includes(who));
  }

  function choose(person) {
    if (who === person) return;
    who = person;
    light();
  }

  // ---- One session

  function show(index) {
    const before = sessions[now];
    now = Math.max(0, Math.min(sessions.length - 1, index));
    const session = sessions[now];
    const pair = pairOf(now);
    for (const other of sessions) other.classList.toggle("chosen", other === session);
    for (const other of pairs.values()) other.classList.toggle("chosen", showsChange && other === pair);
    document.documentElement.classList.toggle("changing", showsChange && Boolean(pair));
    if (slider) {
      slider.value = now;
      slider.setAttribute("aria-valuetext", session.dataset.name);
      $("output").textContent = session.dataset.name;
      $(".step[data-step='-1']").disabled = now === 0;
      $(".step[data-step='1']").disabled = now === sessions.length - 1;
      changed.disabled = !pair;
      changed.setAttribute("aria-pressed", String(showsChange && Boolean(pair)));
    }
    light();
    if (session !== before) {
      glideBetween(before, session);
      spoken.textContent = session.dataset.name;
    }
  }

  if (slider) {
    slider.addEventListener("input", () => show(Number(slider.value)));
    for (const button of $$(".step"))
      button.addEventListener("click", () => show(now + Number(button.dataset.step)));
    changed.addEventListener("click", () => {
      showsChange = !showsChange;
      show(now);
    });
  }
  $(".print").addEventListener("click", () => window.print());

  for (const person of $$(".who")) person.addEventListener("focus", () => choose(person.dataset.who));
  for (const person of $$(".who, .pick")) {
    person.addEventListener("click", (event) => {
      event.preventDefault();
      choose(person.dataset.who);
      const article = $(".person.chosen", sessions[now]);
      article.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
      // By the keyboard: go and read there; Escape comes back.
      if (event.detail === 0) {
        cameFrom = person;
        article.focus({ preventScroll: true });
      }
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (cameFrom) cameFrom.focus({ preventScroll: true });
      cameFrom = null;
      choose(null);
      if (document.activeElement.matches(".explain")) document.activeElement.blur();
    }
    if (event.target.matches("input, textarea, select, .scroll")) return;
    if (event.key === "ArrowLeft") show(now - 1);
    if (event.key === "ArrowRight") show(now + 1);
  });

  show(now);
})();
