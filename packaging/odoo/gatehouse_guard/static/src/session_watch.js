/** @odoo-module **/
// SPDX-License-Identifier: LGPL-3.0-only
import { registry } from "@web/core/registry";
import { session } from "@web/session";

/**
 * Shows an ended session at once, not only with the next click.
 *
 * When the Guard ends a session it sends a message to its user. Odoo looks at the session before it delivers one, and
 * closes the line of a session that is not good any more with the code 4001. Then the page is loaded again, which leads to
 * the login page; that says why.
 */
const SESSION_EXPIRED = 4001;

async function isExpired() {
    const response = await fetch("/web/session/check", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ jsonrpc: "2.0", method: "call", params: {} }),
    });
    const { error } = await response.json();
    return Boolean(error && error.code === 100);
}

const sessionWatch = {
    dependencies: ["bus_service", "notification"],
    start(env, { bus_service: bus, notification }) {
        const onDisconnect = async ({ detail }) => {
            const code = detail && (detail.code || detail.closeCode);
            if (code === SESSION_EXPIRED && (await isExpired())) {
                window.location.reload();
            }
        };
        // 17 and 18 have the short name.
        bus.addEventListener("BUS:DISCONNECT", onDisconnect);
        bus.addEventListener("disconnect", onDisconnect);
        if (session.gatehouse_notice) {
            notification.add(session.gatehouse_notice, { type: "warning", sticky: true });
        }
    },
};

registry.category("services").add("gatehouse_session_watch", sessionWatch);
