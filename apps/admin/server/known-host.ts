const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a request may be answered by its `Host`. A server that listens on this computer only answers names of this
 * computer only: a page elsewhere that points its own name at 127.0.0.1 gets nothing.
 *
 * @param listening - The address the server listens on.
 * @param host - The `Host` header of the request, with or without its port.
 */
export function isKnownHost(listening: string, host: string | undefined): boolean {
  if (!LOOPBACK.test(listening) && listening !== "::1") return true;
  return LOOPBACK.test((host ?? "").replace(/:\d+$/, ""));
}
