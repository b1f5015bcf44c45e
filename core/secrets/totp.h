// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"
#include "core/secrets/secret_bytes.h"

#include <cstdint>

namespace gatehouse {

/// The hash under the HMAC. Odoo uses SHA-1 alone.
enum class TotpHash { Sha1, Sha256, Sha512 };

/// What an authenticator app keeps of an account.
struct TotpKey
{
    static constexpr int MinDigits = 6;
    static constexpr int MaxDigits = 8;
    static constexpr int MinPeriod = 5;
    static constexpr int MaxPeriod = 3600;
    static constexpr qsizetype MaxSecretSize = 256;

    SecretBytes secret; ///< the bytes themselves, not their base32
    TotpHash hash = TotpHash::Sha1;
    int digits = 6;         ///< MinDigits to MaxDigits
    int periodSeconds = 30; ///< MinPeriod to MaxPeriod

    /// An error of kind Input that says which of these is out of its range.
    Result<void> check() const;
};

/// The one-time password of a counter (RFC 4226), with leading zeros. Errors: Input for a key that check() refuses.
Result<QString> hotpCode(const TotpKey &key, std::uint64_t counter);

/// The one-time password at a time (RFC 6238, counted from 1970). Errors as above, and Input for a time before 1970.
Result<QString> totpCode(const TotpKey &key, Instant when);

/// How many seconds the code of this time will still be the current one: 1 to periodSeconds.
int totpSecondsLeft(const TotpKey &key, Instant when);

} // namespace gatehouse
