// The page around the terminal: its clipboard, its box for input methods, downloads, the end.
//
// textual.js draws the terminal and opens the websocket. What goes through that is looked at first
// here: a copy (OSC 52) goes to the clipboard with an answer that can be seen, a file is
// downloaded, and addresses that a program asks to open are not.
"use strict";

const COPY = "\x1b]52;c;";
const KEYS = {
  Enter: "\r", Escape: "\x1b", Backspace: "\x7f", ArrowUp: "\x1b[A", ArrowDown: "\x1b[B",
  ArrowRight: "\x1b[C", ArrowLeft: "\x1b[D", PageUp: "\x1b[5~", PageDown: "\x1b[6~",
};
const words = document.body.dataset;
let socket = null;

function say(text) {
  document.getElementById("said").textContent = text;
}

function send(text) {
  if (socket !== null) socket.send(JSON.stringify(["stdin", text]));
}

function copiedByCommand(text) {
  const area = document.createElement("textarea");
  const before = document.activeElement;
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before) before.focus();
  return done;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    // Without TLS on another machine there is no such clipboard; the older way may be open.
    if (!copiedByCommand(text)) {
      const dialog = document.getElementById("uncopied");
      const area = dialog.querySelector("textarea");
      area.value = text;
      dialog.showModal();
      area.select();
      say(words.refused);
      return;
    }
  }
  say(words.copied.replace("{count}", [...text].length));
}

function copyIn(data) {
  const text = new TextDecoder().decode(data);
  if (!text.startsWith(COPY)) return false;
  const bytes = Uint8Array.from(atob(text.slice(COPY.length).replace(/\x07$/, "")),
                                (each) => each.charCodeAt(0));
  copy(new TextDecoder().decode(bytes));
  return true;
}

function download(key) {
  const link = document.createElement("a");
  link.href = "/download/" + encodeURIComponent(key);
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

const Native = window.WebSocket;
window.WebSocket = class extends Native {
  constructor(address) {
    super(address);
    socket = this;
    this.addEventListener("message", (event) => {
      if (typeof event.data !== "string") {
        if (event.data.byteLength > COPY.length && copyIn(event.data)) {
          event.stopImmediatePropagation();
        }
        return;
      }
      const [kind, value] = JSON.parse(event.data);
      if (kind === "deliver_file_start") download(value);
      if (kind !== "pong") event.stopImmediatePropagation();
    });
    this.addEventListener("close", (event) => {
      const dialog = document.getElementById("ended");
      dialog.querySelector("p").textContent = event.reason || words.ended;
      dialog.showModal();
    });
  }

  send(data) {
    // The terminal reports its focus before the socket is open; nothing hears that yet.
    if (this.readyState === Native.OPEN) super.send(data);
  }
};

const box = document.getElementById("typed");

function typed() {
  send(box.value);
  box.value = "";
}

box.addEventListener("compositionend", typed);
box.addEventListener("input", (event) => {
  if (!event.isComposing) typed();
});
box.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (box.value === "" && event.key in KEYS) {
    event.preventDefault();
    send(KEYS[event.key]);
  }
});
box.addEventListener("paste", (event) => {
  event.preventDefault();
  const text = event.clipboardData.getData("text/plain").replaceAll("\x1b", "");
  send("\x1b[200~" + text + "\x1b[201~");
});
for (const button of document.querySelectorAll("button[data-again]")) {
  button.addEventListener("click", () => window.location.reload());
}

// The terminal measures its font when it opens, so that is fetched first.
document.fonts.load("16px 'Roboto Mono'").finally(() => {
  const script = document.createElement("script");
  script.src = "/static/textual.js";
  script.addEventListener("load", () => {
    window.onload();
    document.querySelector(".xterm-helper-textarea").focus();
  });
  document.body.append(script);
});
