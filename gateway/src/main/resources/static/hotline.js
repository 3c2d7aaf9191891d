// A page that renews itself leaves alone what somebody is filling in.
(function () {
  "use strict";

  document.addEventListener("htmx:beforeSwap", function (event) {
    const region = event.detail.target;
    const at = document.activeElement;
    const writing = region.contains(at) && at.matches("input, select, textarea");
    if (region.hasAttribute("data-calm") && (writing || region.querySelector(".next details[open], .act[open]"))) {
      event.detail.shouldSwap = false;
    }
  });
})();
