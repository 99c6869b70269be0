// Changes the token for a cookie: by a form, for what only fetches an address must not use it up.
"use strict";
document.querySelector("form").submit();
