import { figure } from "./svg-words.ts";

/** A sign as lines in a square from -1 to 1; `fill` for one that is dark. */
interface Sign {
  readonly path: string;
  readonly fill?: true;
}

const CIRCLE = "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z";
const COVER = "M-1 -.65H1V.65H-1Z";
const FLAP = "M-1 -.65L0 .15L1 -.65";
const ENVELOPE = `${COVER}${FLAP}`;
const LINED_PAGE = "M-.75 -.9H.75V.9H-.75ZM-.45 -.5H.45M-.45 -.15H.45M-.45 .2H.45M-.45 .55H.45";

/** The signs of events and tasks, by what they are called in BPMN. Drawn, so that no font has to have them. */
const SIGNS: Readonly<Record<string, Sign>> = {
  MessageEventDefinition: { path: ENVELOPE },
  TimerEventDefinition: { path: `${CIRCLE}M0 -.65V0L.45 .3` },
  ErrorEventDefinition: { path: "M-.9 .9L-.35 -.85L.3 .25L.9 -.9L.35 .85L-.3 -.25Z" },
  SignalEventDefinition: { path: "M0 -.95L.95 .7H-.95Z" },
  EscalationEventDefinition: { path: "M0 -.95L.7 .9L0 .2L-.7 .9Z" },
  ConditionalEventDefinition: { path: LINED_PAGE },
  CompensateEventDefinition: { path: "M-.05 -.65V.65L-.95 0ZM.9 -.65V.65L0 0Z" },
  CancelEventDefinition: { path: "M-.7 -.7L.7 .7M.7 -.7L-.7 .7" },
  LinkEventDefinition: { path: "M-.95 -.35H.15V-.8L.95 0L.15 .8V.35H-.95Z" },
  TerminateEventDefinition: { path: CIRCLE, fill: true },
  several: { path: "M0 -1L.95 -.3L.6 .85H-.6L-.95 -.3Z" },
  UserTask: { path: "M.42 -.45A.42 .42 0 1 1 -.42 -.45A.42 .42 0 1 1 .42 -.45ZM-.95 .95V.55Q-.9 .1 0 .1T.95 .55V.95Z" },
  ServiceTask: {
    path: "M.6 0A.6 .6 0 1 1 -.6 0A.6 .6 0 1 1 .6 0ZM.25 0A.25 .25 0 1 1 -.25 0A.25 .25 0 1 1 .25 0ZM0 -1V-.6M0 1V.6M-1 0H-.6M1 0H.6M-.7 -.7L-.43 -.43M.7 .7L.43 .43M.7 -.7L.43 -.43M-.7 .7L-.43 .43",
  },
  SendTask: { path: ENVELOPE, fill: true },
  ReceiveTask: { path: ENVELOPE },
  ManualTask: {
    path: "M-.95 -.1L-.2 -.75Q.1 -.9 .05 -.55L-.15 -.3H.85Q1.05 -.15 .85 0H.3H.75Q.9 .15 .75 .3H.25H.6Q.75 .45 .6 .6H-.5L-.95 .5Z",
  },
  ScriptTask: { path: LINED_PAGE },
  BusinessRuleTask: { path: "M-1 -.75H1V.75H-1ZM-1 -.3H1M-1 .25H1M-.4 -.3V.75" },
  parallel: { path: "M-.6 -.9V.9M0 -.9V.9M.6 -.9V.9" },
  sequential: { path: "M-.9 -.6H.9M-.9 0H.9M-.9 .6H.9" },
  loop: { path: "M-.35 .85A.9 .9 0 1 1 .4 .8M-.35 .85L-.85 .75M-.35 .85L-.3 .35" },
  compensation: { path: "M-.05 -.65V.65L-.95 0ZM.9 -.65V.65L0 0Z" },
  loose: { path: "M-.95 .3Q-.5 -.75 0 0T.95 -.3" },
  closed: { path: "M-1 -1H1V1H-1ZM-.6 0H.6M0 -.6V.6" },
};

/** Signs that stay lines where they are sent: filled they would say nothing. */
const LINES = ["TimerEventDefinition", "ConditionalEventDefinition"];

/**
 * A sign around a point, `size` from its middle to its side; nothing for one that is not known.
 *
 * @param isSent - Whether an event makes it happen; then it is dark.
 */
export function signMarkup(
  name: string,
  { x, y, isSent = false }: { readonly x: number; readonly y: number; readonly isSent?: boolean },
  size: number,
): string {
  const sign = SIGNS[name];
  if (sign === undefined) return "";
  const isDark = sign.fill === true || (isSent && !LINES.includes(name));
  const place = `transform="translate(${figure(x)} ${figure(y)}) scale(${figure(size)})" stroke-width="${Number(figure(10 / size)) / 10}" stroke-linejoin="round"`;
  // A dark envelope keeps a light flap, or it would be a block.
  if (isDark && sign.path === ENVELOPE)
    return `<path ${place} fill="#222" d="${COVER}"/><path ${place} fill="none" stroke="#fff" d="${FLAP}"/>`;
  return `<path ${place} fill="${isDark ? "#222" : "none"}" d="${sign.path}"/>`;
}
