/** @odoo-module **/
// SPDX-License-Identifier: LGPL-3.0-only
import { registry } from "@web/core/registry";
import { session } from "@web/session";

/**
 * Leads from an ended session to the login page, which says why it has ended: at once, where there is a line to the server.
 *
 * When the Guard ends a session it sends a message to its user. Odoo looks at the session before it delivers one, and
 * closes the line of a session that is not good any more with the code 4001. Then the page is loaded again, which leads to
 * the login page.
 *
 * A line that was down in that moment (a closed lid, a server that started anew) is not told: it is opened again, as
 * nobody's. So the session is looked at whenever the line opens. Where there is no line at all, the next action finds out.
 */
const SESSION_EXPIRED = 4001;
// By its name, as the class is in another module in 17. There are errors of the same code that are none: of 19's screen lock.
const EXPIRED_ERROR = "odoo.http.SessionExpiredException";
// 17 and 18 have the short names.
const OPENED = ["BUS:CONNECT", "BUS:RECONNECT", "connect", "reconnect"];
const CLOSED = ["BUS:DISCONNECT", "disconnect"];

/** Asked of the server: a line is also closed with 4001 when its session has merely got a new id. */
async function isExpired() {
    try {
        const response = await fetch("/web/session/check", {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ jsonrpc: "2.0", method: "call", params: {} }),
        });
        const { error } = await response.json();
        return Boolean(error && error.data && error.data.name === EXPIRED_ERROR);
    } catch {
        return false; // nobody, or only a proxy, has answered; the line opens again, and so we will ask again
    }
}

async function leaveIfExpired() {
    if (await isExpired()) {
        window.location.reload();
    }
}

const sessionWatch = {
    dependencies: ["bus_service", "notification"],
    start(env, { bus_service: bus, notification }) {
        for (const opened of OPENED) {
            bus.addEventListener(opened, leaveIfExpired);
        }
        for (const closed of CLOSED) {
            bus.addEventListener(closed, ({ detail }) => {
                if (detail && detail.code === SESSION_EXPIRED) {
                    leaveIfExpired();
                }
            });
        }
        const notice = session.gatehouse_notice;
        if (notice) {
            const change = () => window.location.assign(notice.page);
            notification.add(notice.text, {
                type: "warning", sticky: true, buttons: [{ name: notice.action, primary: true, onClick: change }] });
        }
    },
};
registry.category("services").add("gatehouse_session_watch", sessionWatch);

/** In place of Odoo's dialog that the page is about to be loaded again: one can close that one and stay. */
function sessionExpiredHandler(env, error, originalError) {
    if (!originalError || originalError.exceptionName !== EXPIRED_ERROR) {
        return false;
    }
    if (error.unhandledRejectionEvent) {
        error.unhandledRejectionEvent.preventDefault(); // no traceback in the console
    }
    window.location.reload();
    return true;
}
registry.category("error_handlers").add("gatehouse_session_expired", sessionExpiredHandler, { sequence: 1 });
