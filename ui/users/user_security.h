// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "core/ledger/reader.h"

#include <QWidget>

#include <array>
#include <optional>

namespace gatehouse {

/// What is known of the security of one user's account.
struct UserSecurityFacts
{
    std::optional<UserView> user;
    std::array<std::optional<EventView>, EventKindCount> latest; ///< the last event of each kind about security
    std::optional<Reader::KindCounts> kinds;

    /// What a server told when it was read; of a user from exports alone all of this is empty.
    struct Reading
    {
        bool fromServer = false;
        Instant read; ///< this computer's clock
        std::optional<std::vector<CredentialView>> trustedDevices;
        QString whyNoTrustedDevices; ///< a sentence, where they are not known
        std::optional<std::vector<CredentialView>> apiKeys;
        QString whyNoApiKeys;
    };
    Reading reading;
};

/// For AsyncReader::ask().
Result<UserSecurityFacts::Reading> readUserSecurity(Reader &reader, const UserView &user);

/// Shows it, matter by matter: what is so now, the last word of the log, and how old what a server told is.
class UserSecurity : public QWidget
{
    Q_OBJECT

public:
    explicit UserSecurity(QWidget *parent = nullptr);

    void setFacts(const UserSecurityFacts &facts);
};

} // namespace gatehouse
