// Stands in for Microsoft's File Picker: the side of the page in Microsoft's protocol, for the demonstration and the tests.
// https://learn.microsoft.com/onedrive/developer/controls/file-pickers/

const { messaging, theme } = JSON.parse(new URLSearchParams(location.search).get('filePicker'));
const { port1: port, port2: theirs } = new MessageChannel();
const waiting = new Map();
document.documentElement.style.colorScheme = theme === 'dark' ? 'dark' : 'light';

/** The drives that are shown, with the host that has each. */
const DRIVES = [
  { title: 'My files', host: location.origin, id: 'b!my-files' },
  { title: 'Staff', host: location.origin.replace('larkmoor-my.', 'larkmoor.'), id: 'b!staff-site' },
];

port.addEventListener('message', ({ data: { type, id, data } }) => {
  if (type === 'activate') void list();
  if (type === 'result') waiting.get(id)?.(data);
});
port.start();
parent.postMessage({ type: 'initialize', channelId: messaging.channelId }, messaging.origin, [theirs]);

/** Gives the page around this one a command; what came of it. */
function command(data) {
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    port.postMessage({ type: 'command', id, data });
  });
}

async function list() {
  const drives = document.querySelector('#drives');
  for (const { title, host, id } of DRIVES) {
    const { token } = await command({ command: 'authenticate', resource: host, type: 'SharePoint' });
    const answer = await fetch(`${host}/_api/v2.0/drives/${id}/root/children`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { value } = await answer.json();
    drives.append(shown({ title, host, files: value }));
  }
  port.postMessage({ type: 'notification', data: { notification: 'page-loaded' } });
}

function shown({ title, host, files }) {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  const lines = files.map(({ id, name, parentReference }) => {
    const label = document.createElement('label');
    const choice = document.createElement('input');
    choice.type = 'radio';
    choice.name = 'file';
    // What Microsoft's guarantees of each file, and nothing else.
    choice.value = JSON.stringify({ id, parentReference, '@sharePoint.endpoint': `${host}/_api/v2.0` });
    label.append(choice, name);
    return label;
  });
  group.append(legend, ...lines);
  return group;
}

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = document.querySelector('input:checked');
  if (chosen) void command({ command: 'pick', items: [JSON.parse(chosen.value)] });
});
document.querySelector('#cancel').addEventListener('click', () => void command({ command: 'close' }));
