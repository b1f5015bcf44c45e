// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/totp.h"

namespace gatehouse {

/// What the QR code of an authenticator app says: whose key it is, and the key.
///
/// Format: "Key Uri Format" of Google Authenticator's documentation,
///   otpauth://totp/ISSUER:ACCOUNT?secret=BASE32&issuer=ISSUER&algorithm=SHA1&digits=6&period=30
/// Only secret is required. Odoo writes the query as an HTML form does, so a '+' in it is a blank.
struct OtpauthUri
{
    static constexpr qsizetype MaxLength = 2048;

    QString issuer;  ///< "Acme Odoo"; may be empty
    QString account; ///< "maria@example.com"
    TotpKey key;

    /// Takes what comes from outside, so it is strict: another scheme or type (hotp), a parameter given twice, a number
    /// out of range, unreadable base32, text that is no UTF-8 or holds characters that steer a display (controls,
    /// direction marks) is an error of kind Input. Parameters it does not know are passed over. Where the label and
    /// issuer= name different issuers, issuer= counts, as in the apps.
    static Result<OtpauthUri> parse(QByteArrayView uri);

    /// The same as text, UTF-8. Input where the key is not valid, or issuer or account hold a colon or are empty
    /// (account) or not printable.
    Result<SecretBytes> toUri() const;
};

} // namespace gatehouse
