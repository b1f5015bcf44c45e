// SPDX-License-Identifier: GPL-3.0-or-later
// OdooSession's actions behind Odoo's identity check (check_identity and res.users.identitycheck of base).
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse::odoo {

namespace {

constexpr int MostTries = 3;
/// Odoo keeps a check for ten minutes; a little less, so as not to promise what has just ended.
constexpr std::int64_t CheckLastsSeconds = 590;

const QString IdentityModel = QStringLiteral("res.users.identitycheck");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

/// The wizard that stands in for an answer; none when this is the answer itself.
std::optional<std::int64_t> wizardIn(const QJsonValue &answer)
{
    const QJsonObject action = answer.toObject();
    if (action.value(QLatin1String("res_model")).toString() != IdentityModel)
        return {};
    return action.value(QLatin1String("res_id")).toInteger();
}

} // namespace

CallResult<QJsonValue> OdooSession::guarded(OdooCall call, const QString &purpose)
{
    if (auto in = ready(); !in) {
        CallError error = in.error();
        error.delivery = Delivery::NotSent;
        return tl::unexpected(error);
    }
    if (m_way == Way::JsonRpc)
        return guardedByPassword(call, purpose);
    auto answer = act(call);
    if (!answer)
        return answer;
    const std::optional<std::int64_t> wizard = wizardIn(*answer);
    if (!wizard)
        return answer;
    m_identityUntil = {};
    if (*wizard <= 0)
        return failCall(ErrorKind::Refused,
            Texts::tr("%1 wants to know who orders this, in a way not known here. Nothing was done.").arg(host()),
            Delivery::Answered, Fault::NeedsPassword);
    return confirmed(*wizard, purpose);
}

CallResult<OdooSession::IdentityForm> OdooSession::identityForm()
{
    if (m_identityForm)
        return *m_identityForm;
    OdooCall call;
    call.model = IdentityModel;
    call.method = QStringLiteral("fields_get");
    call.args = {{QStringLiteral("allfields"), QJsonArray{QStringLiteral("password"), QStringLiteral("auth_method")}},
        {QStringLiteral("attributes"), QJsonArray{QStringLiteral("store"), QStringLiteral("selection")}}};
    const auto fields = sendOnce(call);
    if (!fields)
        return tl::unexpected(fields.error());
    IdentityForm form;
    form.passwordIsStored =
        fields->toObject().value(QLatin1String("password")).toObject().value(QLatin1String("store")).toBool();
    const QJsonArray methods =
        fields->toObject().value(QLatin1String("auth_method")).toObject().value(QLatin1String("selection")).toArray();
    for (const QJsonValue &method : methods)
        form.mayWantPasskey = form.mayWantPasskey || method.toArray().at(0).toString() == QLatin1String("webauthn");
    m_identityForm = form;
    return form;
}

CallResult<QJsonValue> OdooSession::confirmed(std::int64_t wizard, const QString &purpose)
{
    // Until run_check nothing is done, so whatever fails before leaves the order undone.
    const auto undone = [](CallError error) {
        if (error.delivery == Delivery::MaybeTaken)
            error.delivery = Delivery::NotSent;
        return tl::unexpected(error);
    };
    const auto form = identityForm();
    if (!form)
        return undone(form.error());
    const QJsonArray ids{static_cast<qint64>(wizard)};
    OdooCall step;
    step.model = IdentityModel;
    step.ids = ids;
    if (form->mayWantPasskey) {
        step.method = QStringLiteral("read");
        step.args = {{QStringLiteral("fields"), QJsonArray{QStringLiteral("auth_method")}}};
        const auto rows = sendOnce(step);
        if (!rows)
            return undone(rows.error());
        if (rows->toArray().at(0).toObject().value(QLatin1String("auth_method")).toString() ==
            QLatin1String("webauthn")) {
            step.method = QStringLiteral("action_use_password");
            step.args = {};
            step.intent = Intent::Action;
            if (const auto turned = sendOnce(step); !turned)
                return undone(turned.error());
        }
    }

    QString refusal;
    for (int attempt = 1;; ++attempt) {
        auto password = askPassword(purpose, refusal, attempt);
        if (!password)
            return tl::unexpected(password.error());
        step = {};
        step.model = IdentityModel;
        step.ids = ids;
        step.intent = Intent::Action;
        step.secretName = "password";
        step.secret = &*password;
        if (form->passwordIsStored) {
            step.method = QStringLiteral("write");
            step.secretArgument = "vals";
            if (const auto written = sendOnce(step); !written)
                return undone(written.error());
            step.secretArgument.clear();
        }
        step.method = QStringLiteral("run_check");
        auto done = sendOnce(step);
        if (done) {
            if (wizardIn(*done))
                return failCall(ErrorKind::Refused,
                    Texts::tr("%1 took the password but asks for it again. Nothing was done.").arg(host()),
                    Delivery::Answered, Fault::NeedsPassword);
            if (m_way == Way::Web)
                m_identityUntil = Instant::fromMs(QDateTime::currentMSecsSinceEpoch()).plusSeconds(CheckLastsSeconds);
            return done;
        }
        if (form->passwordIsStored) {
            // A refused password would stay in that table, in clear, until the daily vacuum.
            OdooCall blank;
            blank.model = IdentityModel;
            blank.ids = ids;
            blank.method = QStringLiteral("write");
            blank.args = {{QStringLiteral("vals"), QJsonObject{{QStringLiteral("password"), false}}}};
            blank.intent = Intent::Action;
            (void)sendOnce(blank);
        }
        if (done.error().fault != Fault::WrongPassword || attempt == MostTries)
            return done;
        refusal = done.error().text;
    }
}

CallResult<OdooSession *> OdooSession::byPassword(const QString &purpose)
{
    if (m_byPassword)
        return m_byPassword.get();
    auto password = askPassword(purpose, {}, 1);
    if (!password)
        return tl::unexpected(password.error());
    Account account;
    account.login = m_who.login;
    Asking asking;
    asking.code = m_asking.code;
    // The password that opens the session is the one the identity check wants a moment later.
    asking.password = [this, first = std::make_shared<SecretBytes>(password->clone())](
                          const PasswordAsk &ask) -> std::optional<SecretBytes> {
        if (!first->isEmpty() && ask.attempt == 1)
            return std::move(*first);
        return m_asking.password ? m_asking.password(ask) : std::nullopt;
    };
    account.password = std::move(*password);
    auto session =
        std::make_unique<OdooSession>(m_http.settings(), std::move(account), std::move(asking), m_http.cancel());
    if (const auto in = session->signIn(); !in) {
        CallError error = in.error();
        error.delivery = Delivery::NotSent;
        return tl::unexpected(error);
    }
    m_byPassword = std::move(session);
    return m_byPassword.get();
}

CallResult<QJsonValue> OdooSession::guardedByPassword(const OdooCall &call, const QString &purpose)
{
    const auto session = byPassword(purpose);
    if (!session)
        return tl::unexpected(session.error());
    auto answer = (*session)->guarded(call, purpose);
    m_identityUntil = (*session)->identityGoodUntil();
    return answer;
}

CallResult<void> OdooSession::confirmIdentity(const QString &purpose)
{
    const auto nothingOrdered = [](CallError error) {
        if (error.delivery == Delivery::MaybeTaken)
            error.delivery = Delivery::NotSent;
        return tl::unexpected(error);
    };
    if (m_identityUntil.isKnown() && QDateTime::currentMSecsSinceEpoch() < m_identityUntil.ms)
        return {};
    if (auto in = ready(); !in)
        return nothingOrdered(in.error());
    if (m_way == Way::Json2)
        return {};
    if (m_way == Way::JsonRpc) {
        const auto session = byPassword(purpose);
        if (!session)
            return nothingOrdered(session.error());
        auto confirmed = (*session)->confirmIdentity(purpose);
        m_identityUntil = (*session)->identityGoodUntil();
        return confirmed;
    }
    // Guarded like any order, and does nothing but name the form in which a password is changed (Odoo 14 to 19).
    OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("preference_change_password");
    call.ids = {static_cast<qint64>(m_who.uid)};
    auto answer = act(call);
    if (!answer && answer.error().fault == Fault::SessionExpired && answer.error().delivery == Delivery::Answered)
        answer = act(call);
    if (!answer) {
        const bool refused = answer.error().delivery == Delivery::Answered && answer.error().kind != ErrorKind::Auth;
        return refused ? CallResult<void>() : nothingOrdered(answer.error());
    }
    const std::optional<std::int64_t> wizard = wizardIn(*answer);
    if (!wizard || *wizard <= 0)
        return {};
    m_identityUntil = {};
    const auto confirmed = this->confirmed(*wizard, purpose);
    return confirmed ? CallResult<void>() : nothingOrdered(confirmed.error());
}

} // namespace gatehouse::odoo
