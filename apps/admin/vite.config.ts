import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const API = "http://127.0.0.1:4321";

/** The NL Design System components come as one module in which every component names itself: without that, only those
 * that are used come along. */
const namelessComponents: Plugin = {
  name: "nameless-components",
  transform: (code, id) =>
    /@utrecht[\\/][\w-]+-react[\\/]dist[\\/].*\.mjs$/.test(id)
      ? { code: code.replaceAll(/^\w+\.displayName = (['"])\w+\1;$/gm, ""), map: null }
      : undefined,
};

export default defineConfig({
  plugins: [react(), namelessComponents],
  resolve: { conditions: ["@maatstaf/source", "module", "browser", "development|production"] },
  build: { outDir: "dist/client", emptyOutDir: true, target: "es2023", assetsInlineLimit: 0 },
  server: { proxy: { "/api": API } },
});
