// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/own_totp.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

using namespace odoo;

const QString Users = QStringLiteral("res.users");
const QString Wizard = QStringLiteral("auth_totp.wizard");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OwnTotp)
};

OdooCall onOneself(const OdooSession &session, const QString &method)
{
    OdooCall call;
    call.model = Users;
    call.method = method;
    call.ids = QJsonArray{static_cast<qint64>(session.who().uid)};
    return call;
}

CallResult<void> signedIn(OdooSession &session)
{
    if (session.isSignedIn())
        return {};
    if (const auto who = session.signIn(); !who)
        return tl::unexpected(who.error());
    return {};
}

} // namespace

CallResult<bool> isOwnTotpOn(OdooSession &session)
{
    if (const auto in = signedIn(session); !in)
        return tl::unexpected(in.error());
    OdooCall read = onOneself(session, QStringLiteral("read"));
    read.args = {{QStringLiteral("fields"), QJsonArray{QStringLiteral("totp_enabled")}}};
    const auto rows = session.call(read);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->toArray().at(0).toObject().value(QLatin1String("totp_enabled")).toBool();
}

CallResult<TotpEnrolment> beginOwnTotp(OdooSession &session)
{
    if (const auto in = signedIn(session); !in)
        return tl::unexpected(in.error());
    const auto opened = session.guarded(onOneself(session, QStringLiteral("action_totp_enable_wizard")),
        Texts::tr("to set up the second factor of %1").arg(session.who().login));
    if (!opened)
        return tl::unexpected(opened.error());
    TotpEnrolment enrolment;
    enrolment.wizard = opened->toObject().value(QLatin1String("res_id")).toInteger();
    const auto unknown = [&session](const QString &what) {
        return failCall(ErrorKind::Protocol,
            Texts::tr("%1 gives no key for an authenticator app that is known here: %2 Nothing was changed.")
                .arg(session.host(), what),
            Delivery::Answered);
    };
    if (opened->toObject().value(QLatin1String("res_model")).toString() != Wizard || enrolment.wizard <= 0)
        return unknown(Texts::tr("the form has changed."));

    OdooCall read;
    read.model = Wizard;
    read.method = QStringLiteral("read");
    read.ids = QJsonArray{static_cast<qint64>(enrolment.wizard)};
    read.args = {{QStringLiteral("fields"), QJsonArray{QStringLiteral("url")}}};
    const auto rows = session.call(read);
    if (!rows)
        return tl::unexpected(rows.error());
    QByteArray url = rows->toArray().at(0).toObject().value(QLatin1String("url")).toString().toUtf8();
    enrolment.uri = SecretBytes::take(url);
    auto app = OtpauthUri::parse(enrolment.uri.expose());
    if (!app)
        return unknown(app.error().text);
    enrolment.app = std::move(*app);
    return enrolment;
}

CallResult<void> finishOwnTotp(OdooSession &session, const TotpEnrolment &enrolment, const SecretBytes &code)
{
    OdooCall enable;
    enable.model = Wizard;
    enable.method = QStringLiteral("enable");
    enable.ids = QJsonArray{static_cast<qint64>(enrolment.wizard)};
    enable.intent = Intent::Action;
    // Odoo reads it from the context alone; written into the form's field it counts for nothing.
    enable.secretName = "code";
    enable.secret = &code;
    auto done = session.guarded(enable, Texts::tr("to set up the second factor of %1").arg(session.who().login));
    if (!done) {
        CallError error = done.error();
        // By the English text, which every call asks for.
        if (error.fault == Fault::UserError && error.text.contains(QLatin1String("erification"))) {
            error.fault = Fault::WrongCode;
            error.kind = ErrorKind::Auth;
        }
        return tl::unexpected(error);
    }
    // Success and a form that was only opened again look alike; the account itself tells.
    const auto on = isOwnTotpOn(session);
    if (!on)
        return tl::unexpected(on.error());
    if (!*on)
        return failCall(ErrorKind::Refused,
            Texts::tr("%1 took the code, but the second factor is still off.").arg(session.host()), Delivery::Answered);
    return {};
}

CallResult<void> disableOwnTotp(OdooSession &session)
{
    if (const auto in = signedIn(session); !in)
        return tl::unexpected(in.error());
    OdooCall off = onOneself(session, QStringLiteral("action_totp_disable"));
    off.intent = Intent::Action;
    const auto done = session.guarded(off, Texts::tr("to switch off the second factor of %1").arg(session.who().login));
    if (!done)
        return tl::unexpected(done.error());
    const auto on = isOwnTotpOn(session);
    if (!on)
        return tl::unexpected(on.error());
    if (*on)
        return failCall(ErrorKind::Refused,
            Texts::tr("%1 took the order, but the second factor is still on.").arg(session.host()), Delivery::Answered);
    return {};
}

} // namespace gatehouse
