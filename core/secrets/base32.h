// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/secrets/secret_bytes.h"

namespace gatehouse {

/// Base32 (RFC 4648 section 6), the way keys of authenticator apps are written.
///
/// People copy such keys by hand, so lower case, blanks and hyphens between groups and missing padding are taken. What
/// cannot be a whole number of bytes is refused (kind Input), as is any other character; bits left over must be zero.
Result<SecretBytes> decodeBase32(QByteArrayView text);

/// Upper case, without padding.
SecretBytes encodeBase32(const SecretBytes &secret);

} // namespace gatehouse
