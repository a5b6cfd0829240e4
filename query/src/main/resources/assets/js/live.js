// What changes elsewhere reaches this page: one stream of events for all tabs of a browser, held by whichever tab has
// the lock, told to the others by a channel; asked for every half minute while the stream is down. What arrives is a
// position and the ids of requests; it becomes the DOM event "appui:cases" of the document, detail {position, cases}.

const NAME = "appui-direct";
const HALF_A_MINUTE = 30_000;
const FOLLOWERS_CATCH_UP = 500;

export default function start(document) {
  const place = document.querySelector("[data-live]");
  if (!place || !window.EventSource) {
    return;
  }
  const shown = [...document.querySelectorAll("[data-position]")].map((part) => Number(part.dataset.position));
  let position = Math.min(Number(place.dataset.live), ...shown);
  let state = "";
  let leading = false;
  const tabs = window.BroadcastChannel ? new BroadcastChannel(NAME) : { postMessage() {} };

  const show = (next) => {
    if (state !== next) {
      state = next;
      place.hidden = !next;
      place.dataset.state = next;
      place.textContent = place.dataset[next] ?? "";
    }
  };

  const take = (to, cases) => {
    if (to > position) {
      position = to;
      document.dispatchEvent(new CustomEvent("appui:cases", { detail: { position: to, cases } }));
    }
  };

  const tell = (to, cases) => {
    take(to, cases);
    tabs.postMessage({ position: to, cases, state });
  };

  const tellState = (next) => {
    show(next);
    tabs.postMessage({ state: next });
  };

  tabs.onmessage = ({ data }) => {
    if (data.hello && leading) {
      tabs.postMessage({ state });
    } else if (data.state) {
      show(data.state);
      if (data.cases) {
        take(data.position, data.cases);
      }
    }
  };

  /** Asks once what has changed; whether the answer was one. */
  const ask = async () => {
    try {
      const answer = await fetch(`/direct/depuis?after=${position}`, {
        headers: { Accept: "application/json", "If-None-Match": `"${position}"` },
      });
      if (answer.status === 304) {
        return true;
      }
      if (!answer.ok || answer.redirected) {
        return false;
      }
      const news = await answer.json();
      if (news.cases.length > 0) {
        (leading ? tell : take)(news.position, news.cases);
      }
      return true;
    } catch {
      return false;
    }
  };

  const connect = () => {
    const stream = new EventSource(`/direct?after=${position}`);
    stream.onopen = () => tellState("on");
    stream.addEventListener("cases", (event) => tell(Number(event.lastEventId), JSON.parse(event.data)));
    stream.onerror = () => {
      tellState("polling");
      if (stream.readyState === EventSource.CLOSED) {
        stream.close();
        setTimeout(connect, HALF_A_MINUTE);
      }
    };
  };

  const lead = () => {
    leading = true;
    connect();
    setInterval(async () => {
      if (state !== "on") {
        tellState((await ask()) ? "polling" : "off");
      }
    }, HALF_A_MINUTE);
    return new Promise(() => {}); // until the tab is closed
  };

  if (navigator.locks) {
    navigator.locks.request(NAME, lead);
    tabs.postMessage({ hello: true });
    setTimeout(() => leading || ask(), FOLLOWERS_CATCH_UP);
  } else {
    lead();
  }
}
