// Everything a page sends by script carries the value of the session's cookie, which no other site can read.
(function () {
  "use strict";

  document.addEventListener("htmx:configRequest", function (event) {
    const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
    if (found) {
      event.detail.headers["X-XSRF-TOKEN"] = decodeURIComponent(found[1]);
    }
  });
})();
