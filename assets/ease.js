// What makes the page easier for eyes and hands: the large simple version, the size of text, contrast, the pointer. Each is
// an attribute of <html> that style sheets read, set before anything is painted. The choice is remembered on this machine;
// the large version stands in the address, too, so that a link shows it. Nothing here draws or reads the report. Every
// engine runs it, the oldest included: written for the syntax of 2009.
(function () {
  var root = document.documentElement;
  var KEY = "report-figures.ease";
  // Each choice and its values beside none. The size of text is a step; the large version begins one step up.
  var CHOICES = { elder: /^1$/, text: /^[1-4]$/, contrast: /^more$/, cursor: /^large$/ };
  // The kinds of folds that the large version shows open, and those that it has opened. What the program holds open or
  // closed is the program's.
  var FOLDS = "#app .tbl, #app .tl:not([data-held]), #app .ease";
  var opened = [];
  var chosen = {};

  /** The choices that a text like `elder=1&text=3` makes; whatever else stands in it is left out. */
  function take(text) {
    text.split("&").forEach(function (part) {
      var at = part.indexOf("=");
      var name = part.slice(0, at);
      var value = part.slice(at + 1);
      if (!CHOICES.hasOwnProperty(name)) return;
      if (CHOICES[name].test(value)) chosen[name] = value;
      else if (!value || value === "0") delete chosen[name];
    });
  }

  /** Storage may be missing, full or forbidden: then the choice holds for as long as the page does. */
  function remember() {
    try {
      var parts = Object.keys(chosen).map(function (name) {
        return name + "=" + chosen[name];
      });
      if (parts.length) localStorage.setItem(KEY, parts.join("&"));
      else localStorage.removeItem(KEY);
    } catch (error) {
      // Nothing to do.
    }
  }

  /** The large version in the address: behind a language, before what is chosen on the page. */
  function tellAddress() {
    var parts = location.search.slice(1).split("&").filter(function (part) {
      return part && part.slice(0, 6) !== "elder=";
    });
    if (chosen.elder) parts.splice(parts.length && parts[0].slice(0, 5) === "lang=" ? 1 : 0, 0, "elder=1");
    var search = parts.length ? "?" + parts.join("&") : "";
    if (search === location.search) return;
    try {
      history.replaceState(history.state, "", location.pathname + search + location.hash);
    } catch (error) {
      // An engine that refuses leaves the address as it is.
    }
  }

  function step() {
    return chosen.text || (chosen.elder ? "2" : "1");
  }

  function set(name, value) {
    if (value) root.setAttribute("data-" + name, value);
    else root.removeAttribute("data-" + name);
  }

  /**
   * Whoever has chosen something sees the page once the style sheet of their choice is there, which a parsed page has
   * waited for; whatever happens, not later than a while.
   */
  function veil() {
    if (!Object.keys(chosen).length) return;
    root.setAttribute("data-veiled", "");
    setTimeout(unveil, 3000);
  }

  function unveil() {
    root.removeAttribute("data-veiled");
  }

  function isBack() {
    var entry = window.performance && performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
    return Boolean(entry && entry.type !== "navigate");
  }

  /** On <html>, before there is a page; the folds and buttons follow once there is. */
  function dress() {
    Object.keys(CHOICES).forEach(function (name) {
      set(name, name === "text" ? step() : chosen[name]);
    });
  }

  function each(selector, then) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), then);
  }

  /** Buttons say what holds, and what the large version shows open lies open. */
  function follow() {
    each("[data-ease][aria-pressed]", function (button) {
      var parts = button.getAttribute("data-ease").split("=");
      var now = parts[0] === "text" ? step() : chosen[parts[0]];
      button.setAttribute("aria-pressed", String(now === parts[1]));
    });
    if (chosen.elder) {
      each(FOLDS, function (fold) {
        if (fold.open) return;
        fold.open = true;
        opened.push(fold);
      });
    } else {
      opened.splice(0).forEach(function (fold) {
        // It may have become the program's meanwhile.
        if (!fold.hasAttribute("data-held")) fold.open = false;
      });
    }
  }

  /**
   * What is out of sight is skipped, so that the change is seen at once; it is laid out afterwards, one piece after the other
   * (assets/boot/layout.js). Where that script is not at work, nothing is skipped.
   */
  function skip(place) {
    if (!root.hasAttribute("data-laid")) return;
    root.removeAttribute("data-laid");
    each(".hero, .sec, .fig", function (piece) {
      if (!place || !(piece.contains(place) || place.contains(piece))) piece.setAttribute("data-skip", "");
    });
    dispatchEvent(new Event("restyled"));
  }

  /** What a reader has before the eyes, a third down the window. */
  function inSight() {
    var point = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
    return point && point.closest && point.closest("figure, section");
  }

  /** Its button answers at once; all that follows from it takes longer, and comes after the next paint. */
  function choose(button) {
    var parts = button.getAttribute("data-ease").split("=");
    var again = button.getAttribute("aria-pressed") === "true" && parts[0] !== "text";
    if (button.hasAttribute("aria-pressed")) {
      each("[data-ease^='" + parts[0] + "='][aria-pressed]", function (other) {
        other.setAttribute("aria-pressed", String(other === button && !again));
      });
    }
    requestAnimationFrame(function () {
      setTimeout(change, 0, button, parts, again);
    });
  }

  function change(button, parts, again) {
    var place = inSight();
    take(parts[0] + "=" + (again ? "" : parts[1]));
    // The size that this version begins with is no choice.
    if (parts[0] === "elder") delete chosen.text;
    remember();
    skip(place);
    dress();
    tellAddress();
    follow();
    // Both ways through the same door: the button that was pressed is gone, and its counterpart stands in its place.
    if (parts[0] === "elder") {
      each("[data-ease^='elder=']", function (other) {
        if (other !== button && other.offsetParent) other.focus();
      });
    }
    if (place && place.id !== "top" && scrollY > 0) place.scrollIntoView();
    // Charts are laid out anew for the size of text, as for another window.
    if (typeof Event === "function") dispatchEvent(new Event("resize"));
  }

  try {
    take(localStorage.getItem(KEY) || "");
  } catch (error) {
    // Nothing is remembered.
  }
  take(location.search.slice(1));
  set("ease", "on");
  // Whoever comes to a place, or comes back to one, finds it only in a page of which nothing is skipped.
  if (location.hash || isBack()) set("whole", "true");
  dress();
  veil();
  tellAddress();
  document.addEventListener("DOMContentLoaded", function () {
    follow();
    unveil();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-ease]");
    if (button && button !== root) choose(button);
    // A panel over the page goes with the next click beside it.
    each(".ease[open]", function (panel) {
      if (!chosen.elder && !panel.contains(event.target)) panel.open = false;
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    each(".bar details[open]", function (panel) {
      if (!panel.contains(document.activeElement) || (chosen.elder && /ease/.test(panel.className))) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
  });
  // A program that draws the page anew, in another language, draws its folds closed.
  if (typeof MutationObserver === "function") {
    new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-live"] });
  }
})();
