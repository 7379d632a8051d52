import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import { isKnownHost } from "./known-host.ts";
import type { Settings } from "./settings.ts";

/** The server as a web handler: the API below `/api`, the built pages for everything else. */
export function site(
  api: (request: Request) => Promise<Response>,
  { pages, host }: Pick<Settings, "pages" | "host">,
): Hono {
  const app = new Hono();
  app.use(async (context, next) =>
    isKnownHost(host, context.req.header("host")) ? next() : context.text("421 Misdirected Request", 421),
  );
  app.use(compress());
  app.all("/api/*", (context) => api(context.req.raw));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      // Whether the address is served over TLS is for the server in front to know and to say.
      strictTransportSecurity: false,
    }),
  );
  app.use("/assets/*", async (context, next) => {
    await next();
    if (context.res.ok) context.header("cache-control", "public, max-age=31536000, immutable");
  });
  app.use(serveStatic({ root: pages }));
  app.get("*", serveStatic({ root: pages, path: "index.html" }));
  return app;
}
