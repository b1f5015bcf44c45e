// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString named(const QString &name, std::initializer_list<std::pair<QLatin1StringView, const char *>> known)
{
    for (const auto &[key, shown] : known) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return QLatin1String(shown);
    }
    QString shown = name;
    shown[0] = shown[0].toUpper();
    return shown;
}

QString format(const QDateTime &t, const QString &pattern)
{
    return QLocale().toString(t, pattern);
}

} // namespace

QString status(SessionStatus status)
{
    switch (status) {
    case SessionStatus::Active: return Words::tr("Active");
    case SessionStatus::Idle: return Words::tr("Idle");
    case SessionStatus::LoggedOut: return Words::tr("Logged out");
    case SessionStatus::Expired: return Words::tr("Expired");
    case SessionStatus::Revoked: return Words::tr("Revoked");
    case SessionStatus::Ended: return Words::tr("Ended");
    }
    return {};
}

QString state(const SessionState &state)
{
    return state.presumed ? Words::tr("%1, presumed").arg(status(state.status)) : status(state.status);
}

QString presumedReason(const SessionState &state, bool fromLog)
{
    if (!state.presumed)
        return {};
    if (state.status == SessionStatus::Expired)
        return Words::tr("Presumed: it has not been used for longer than a session lives. The source has not said that it ended.");
    if (fromLog)
        return Words::tr("Presumed: only a login line tells of this session. Whether it has ended since is not known.");
    return Words::tr("Presumed: the source suggests it but does not prove it.");
}

QString event(EventKind kind)
{
    switch (kind) {
    case EventKind::LoginOk: return Words::tr("Login");
    case EventKind::LoginFailed: return Words::tr("Failed login");
    case EventKind::LoginIgnored: return Words::tr("Login ignored");
    case EventKind::LoginRefused: return Words::tr("Login refused");
    case EventKind::LockedOut: return Words::tr("Locked out");
    case EventKind::Logout: return Words::tr("Logout");
    case EventKind::SessionSeen: return Words::tr("Session seen");
    case EventKind::SessionEnded: return Words::tr("Session ended");
    case EventKind::SessionExpired: return Words::tr("Session expired");
    case EventKind::Revoked: return Words::tr("Revoked");
    case EventKind::TotpOk: return Words::tr("Second factor passed");
    case EventKind::TotpFailed: return Words::tr("Second factor failed");
    case EventKind::TotpEnabled: return Words::tr("Second factor enabled");
    case EventKind::TotpDisabled: return Words::tr("Second factor disabled");
    case EventKind::TotpInvited: return Words::tr("Invited to second factor");
    case EventKind::TrustedDeviceAdded: return Words::tr("Trusted device added");
    case EventKind::TrustedDeviceRemoved: return Words::tr("Trusted device removed");
    case EventKind::PasswordChanged: return Words::tr("Password changed");
    case EventKind::ResetRequested: return Words::tr("Password reset requested");
    case EventKind::ResetMailed: return Words::tr("Password reset mailed");
    case EventKind::ApiKeyAdded: return Words::tr("API key added");
    case EventKind::ApiKeyRemoved: return Words::tr("API key removed");
    case EventKind::PasskeyAdded: return Words::tr("Passkey added");
    case EventKind::PasskeyRemoved: return Words::tr("Passkey removed");
    case EventKind::IdentityCheckFailed: return Words::tr("Identity check failed");
    case EventKind::UserSuspended: return Words::tr("User suspended");
    case EventKind::UserReinstated: return Words::tr("User reinstated");
    case EventKind::PolicyChanged: return Words::tr("Policy changed");
    }
    return {};
}

QString browser(const QString &name)
{
    if (name.isEmpty())
        return Words::tr("Unknown browser");
    return named(name, {{QLatin1StringView("msie"), "Internet Explorer"}, {QLatin1StringView("ucbrowser"), "UC Browser"},
                           {QLatin1StringView("samsungbrowser"), "Samsung Internet"}});
}

QString platform(const QString &name)
{
    if (name.isEmpty())
        return Words::tr("Unknown system");
    return named(name, {{QLatin1StringView("macos"), "macOS"}, {QLatin1StringView("iphone"), "iPhone"},
                           {QLatin1StringView("ipad"), "iPad"}, {QLatin1StringView("ios"), "iOS"},
                           {QLatin1StringView("chromeos"), "ChromeOS"}, {QLatin1StringView("freebsd"), "FreeBSD"}});
}

QString device(const QString &browserName, const QString &platformName)
{
    if (browserName.isEmpty() && platformName.isEmpty())
        return Words::tr("Unknown device");
    if (platformName.isEmpty())
        return browser(browserName);
    if (browserName.isEmpty())
        return platform(platformName);
    return Words::tr("%1 on %2", "browser on system").arg(browser(browserName), platform(platformName));
}

QString place(const QString &country, const QString &city)
{
    if (country.isEmpty() && city.isEmpty())
        return Words::tr("Place unknown");
    if (country.isEmpty() || city.isEmpty())
        return country.isEmpty() ? city : country;
    return city + QStringLiteral(", ") + country;
}

QString span(qint64 s)
{
    if (s < 60)
        return Words::tr("%1 s").arg(qMax<qint64>(0, s));
    if (s < 2 * 3600)
        return Words::tr("%1 min").arg(s / 60);
    if (s < 2 * 86400)
        return Words::tr("%1 h").arg(s / 3600);
    return Words::tr("%1 days").arg(count(s / 86400));
}

QString ago(Instant then, Instant now)
{
    if (!then.isKnown())
        return Words::tr("not known");
    const qint64 s = (now.ms - then.ms) / 1000;
    if (s >= 2 * 86400)
        return Words::tr("%1 days ago").arg(count(s / 86400)); // in many languages not the word span() has for days
    return s < 5 ? Words::tr("just now") : Words::tr("%1 ago").arg(span(s));
}

QString moment(Instant t)
{
    if (!t.isKnown())
        return Words::tr("not known");
    return format(t.toDateTime(), Words::tr("ddd d MMM yyyy HH:mm:ss", "date format")) + QStringLiteral(" UTC");
}

QString shortMoment(Instant t, Instant asOf)
{
    if (!t.isKnown())
        return Words::tr("not known");
    const QDateTime time = t.toDateTime();
    if (asOf.isKnown() && time.date() == asOf.toDateTime().date())
        return time.toString(QStringLiteral("HH:mm:ss"));
    if (asOf.isKnown() && qAbs(time.daysTo(asOf.toDateTime())) < 180)
        return format(time, Words::tr("ddd d MMM HH:mm", "date format, in narrow places"));
    return format(time, Words::tr("d MMM yyyy", "date format, in narrow places"));
}

QString range(const TimeRange &r)
{
    const auto end = [](Instant t) { return format(t.toDateTime(), Words::tr("ddd d MMM yyyy HH:mm", "date format")); };
    if (r.isOpen())
        return Words::tr("all time");
    if (!r.from.isKnown())
        return Words::tr("until %1 UTC").arg(end(r.to));
    if (!r.to.isKnown())
        return Words::tr("since %1 UTC").arg(end(r.from));
    const bool sameYear = r.from.toDateTime().date().year() == r.to.toDateTime().date().year();
    const QString from
        = sameYear ? format(r.from.toDateTime(), Words::tr("ddd d MMM HH:mm", "date format")) : end(r.from);
    return Words::tr("%1 to %2 UTC").arg(from, end(r.to));
}

QString count(qint64 n)
{
    const QLocale locale;
    // The C locale groups nothing; figures of five and more digits cannot be read like that.
    if (locale.language() != QLocale::C)
        return locale.toString(n);
    QString digits = QString::number(qAbs(n));
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, QChar(0x2009));
    return n < 0 ? QLatin1Char('-') + digits : digits;
}

QString share(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return QStringLiteral("–");
    const double percent = 100.0 * double(part) / double(whole);
    if (part > 0 && percent < 1)
        return QStringLiteral("<1 %");
    // Never "100 %" while something is missing.
    return QStringLiteral("%1 %").arg(part < whole ? qMin(99, qRound(percent)) : 100);
}

} // namespace gatehouse::words
