/** Runs in a page of the preview: says so when what it shows may be of before an edit, and loads it again when it need not. */

const says: Readonly<Record<string, string>> = {
  older: "An edit is being worked in. What stands here is from before it, or partly so.",
  failed:
    "The last edit could not be worked in; the terminal says why. What stands here is from before it, or partly so.",
};

const mark = document.createElement("p");
mark.className = "notice notice-stale";
mark.setAttribute("role", "status");
Object.assign(mark.style, {
  ...{ position: "fixed", insetBlockEnd: "0", insetInlineStart: "0", zIndex: "9" },
  ...{ margin: "0", padding: "0.5rem 1rem", background: "var(--paper-raised)", border: "1px solid var(--rule-strong)" },
});

function show(told: string): void {
  if (told === "reload") location.reload();
  mark.textContent = says[told] ?? "";
  if (says[told]) document.body.append(mark);
  else mark.remove();
}

const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/_vitals/edits`);
socket.addEventListener("open", () => socket.send(JSON.stringify({ path: location.pathname, age: performance.now() })));
socket.addEventListener("message", ({ data }) => show(String(data)));
