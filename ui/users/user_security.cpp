// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_security.h"

#include "core/sync/server_source.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QGridLayout>

#include <algorithm>

namespace gatehouse {

namespace {

QString credentialText(const CredentialView &credential, bool key)
{
    QStringList parts{credential.name.isEmpty() ? UserSecurity::tr("without a name") : visibleText(credential.name)};
    if (key)
        parts << (credential.scope.isEmpty() ? UserSecurity::tr("good for everything")
                                             : UserSecurity::tr("good for %1").arg(visibleText(credential.scope)));
    if (credential.created.isKnown())
        parts << UserSecurity::tr("made %1").arg(words::moment(credential.created));
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    if (!credential.expires.isKnown())
        parts << UserSecurity::tr("never expires");
    else if (credential.expires < now)
        parts << UserSecurity::tr("expired %1").arg(words::moment(credential.expires));
    else
        parts << UserSecurity::tr("expires %1").arg(words::moment(credential.expires));
    return parts.join(QStringLiteral(" · "));
}

QString listText(const std::vector<CredentialView> &list, bool keys)
{
    QStringList lines;
    for (const CredentialView &credential : list)
        lines << credentialText(credential, keys);
    return lines.isEmpty() ? UserSecurity::tr("none") : lines.join(u'\n');
}

/// Yes, no, or not known.
QString yesNo(const std::optional<bool> &value, const QString &yes, const QString &no)
{
    return value ? (*value ? yes : no) : QString();
}

} // namespace

Result<UserSecurityFacts::Reading> readUserSecurity(Reader &reader, const UserView &user)
{
    UserSecurityFacts::Reading reading;
    const auto servers = reader.servers();
    if (!servers)
        return tl::unexpected(servers.error());
    for (const ServerView &server : *servers) {
        if (server.name != user.source)
            continue;
        reading.fromServer = true;
        const auto profile = profileFrom(server.profile);
        if (!profile)
            continue; // not read yet
        reading.read = profile->read;
        const auto fill = [&](odoo::Capability capability, auto list, std::optional<std::vector<CredentialView>> &known,
                              QString &whyNot) -> Result<void> {
            const odoo::CapabilityState *state = profile->state(capability);
            if (!state || !state->available) {
                whyNot = state ? state->reason : QString();
                return {};
            }
            auto found = (reader.*list)(user.id);
            if (!found)
                return tl::unexpected(found.error());
            known = std::move(*found);
            return {};
        };
        auto done = fill(odoo::Capability::ReadTrustedDevices, &Reader::trustedDevices, reading.trustedDevices, reading.whyNoTrustedDevices);
        if (done)
            done = fill(odoo::Capability::ReadApiKeys, &Reader::apiKeys, reading.apiKeys, reading.whyNoApiKeys);
        if (!done)
            return tl::unexpected(done.error());
    }
    return reading;
}

UserSecurity::UserSecurity(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("userSecurity"));
}

void UserSecurity::setFacts(const UserSecurityFacts &facts)
{
    delete layout();
    const auto old = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *widget : old) {
        widget->hide();
        widget->deleteLater();
    }
    const auto &reading = facts.reading;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    grid->setHorizontalSpacing(scaled(20));
    grid->setVerticalSpacing(scaled(10));
    int row = 0;
    const QString unknown = reading.fromServer ? tr("not known") : tr("not known from exports");
    const auto add = [&](const QString &title, const QString &now, const std::vector<EventKind> &kinds, const QString &whyNot = {}) {
        grid->addWidget(makeLabel(title, TextRole::Body, Ink::Text2, this), row, 0, Qt::AlignTop);
        QStringList said;
        std::int64_t counted = 0;
        for (EventKind kind : kinds) {
            const auto at = static_cast<std::size_t>(kind);
            if (facts.latest[at])
                said << tr("%1 on %2").arg(words::event(kind), words::moment(facts.latest[at]->time));
            if (facts.kinds)
                counted += facts.kinds->plain[at];
        }
        const bool known = !now.isEmpty() || !said.isEmpty();
        QString text = !now.isEmpty() ? now : said.isEmpty() ? unknown : said.join(u'\n');
        if (!known && !whyNot.isEmpty())
            text = unknown + QStringLiteral(": ") + whyNot;
        auto *value = makeLabel(text, TextRole::Body, known ? Ink::Text1 : Ink::Text3, this);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(title + QStringLiteral(": ") + text);
        grid->addWidget(value, row, 1, Qt::AlignTop);
        const QString beside = !now.isEmpty() && !said.isEmpty() ? said.join(u'\n')
            : counted > 1                                      ? tr("%1 events in the log").arg(words::count(counted))
                                                               : QString();
        auto *note = makeLabel(beside, TextRole::Second, Ink::Text3, this);
        note->setWordWrap(true);
        grid->addWidget(note, row, 2, Qt::AlignTop);
        ++row;
    };
    const std::optional<UserView> &user = facts.user;
    add(tr("Second factor"), user ? yesNo(user->totpEnabled, tr("enabled"), tr("not enabled")) : QString(),
        {EventKind::TotpEnabled, EventKind::TotpDisabled, EventKind::TotpInvited});
    QString rights;
    if (user && user->administrator.value_or(false))
        rights = tr("administrator: may change Odoo's settings");
    else if (user && user->accessManager.value_or(false))
        rights = tr("manages users and their access rights");
    else if (user && user->administrator)
        rights = tr("no administrator");
    add(tr("Rights"), rights, {});
    add(tr("Trusted devices"), reading.trustedDevices ? listText(*reading.trustedDevices, false) : QString(),
        {EventKind::TrustedDeviceAdded, EventKind::TrustedDeviceRemoved}, reading.whyNoTrustedDevices);
    add(tr("API keys"), reading.apiKeys ? listText(*reading.apiKeys, true) : QString(), {EventKind::ApiKeyAdded, EventKind::ApiKeyRemoved},
        reading.whyNoApiKeys);
    add(tr("Passkeys"), {}, {EventKind::PasskeyAdded, EventKind::PasskeyRemoved});
    const Instant today = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    add(tr("Password"), user ? words::passwordAge(*user, today) : QString(), {EventKind::PasswordChanged, EventKind::ResetRequested, EventKind::ResetMailed});
    add(tr("Identity checks"), {}, {EventKind::IdentityCheckFailed});
    if (user && user->allowsMultiple) {
        // The Guard tells of this user.
        const QString locked = words::lockedFor(*user, today);
        const QString failures = user->failures > 0 ? tr("%n failed login(s) in a row", "as the Guard counts", static_cast<int>(std::min<std::int64_t>(user->failures, 1'000'000))) : QString();
        add(tr("Lock"), !locked.isEmpty() ? locked : failures.isEmpty() ? tr("not locked") : tr("not locked, %1").arg(failures),
            {EventKind::LockedOut});
        add(tr("Multiple sessions"),
            *user->allowsMultiple ? tr("allowed, whatever the policy of one session per user says")
                                  : tr("not excepted from a policy of one session per user"),
            {});
    }
    add(tr("Suspended"), user ? yesNo(user->suspended, tr("yes"), tr("no")) : QString(),
        {EventKind::UserSuspended, EventKind::UserReinstated});
    add(tr("Account made"), user && user->created.isKnown() ? words::moment(user->created) : QString(), {});

    const Instant now = today;
    const QString age = !reading.fromServer
        ? tr("What is not known here is in Odoo, but not in what it exports. Lists of keys, passkeys and trusted devices need a "
             "connection to the server.")
        : reading.read.isKnown() ? tr("Trusted devices and API keys as the server listed them %1 (%2). Passkeys are not read.")
                                       .arg(words::ago(reading.read, now), words::moment(reading.read))
                                 : tr("The server's trusted devices and API keys have not been read yet.");
    auto *note = makeLabel(age, TextRole::Second, Ink::Text3, this);
    note->setObjectName(QStringLiteral("readingAge"));
    note->setWordWrap(true);
    grid->addWidget(note, row, 0, 1, 3);
    grid->setColumnMinimumWidth(1, scaled(320));
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    grid->setRowStretch(row + 1, 1);
}

} // namespace gatehouse
