// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/json_text.h"

#include <QByteArray>
#include <QString>

/// The little that is read from Odoo's login pages (web.login and auth_totp.auth_totp_form of Odoo 17 to 19).
namespace gatehouse::odoo {

/// The hidden field "csrf_token"; empty when there is none.
QByteArray csrfToken(const QByteArray &page);

/// The sentence in the red box ("Verification failed, …"); empty when there is none.
QString formAlert(const QByteArray &page, const Secrets &secrets = {});

/// Does the page ask for a second factor's code? And is that code one that was mailed?
bool asksForCode(const QByteArray &page);
bool codeWasMailed(const QByteArray &page);

} // namespace gatehouse::odoo
