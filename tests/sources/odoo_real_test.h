// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/odoo_session.h"
#include "tests/odoo/odoo_people.h"
#include "tests/verify_result.h"

#include <QtTest>

namespace gatehouse::testing {

/// What tests against the real Odoo have in common: who signs in, and how calls are written.
class OdooRealTest
{
protected:
    odoo::ServerSettings settings() const
    {
        odoo::ServerSettings s;
        s.url = m_odoo.url;
        s.database = m_odoo.database;
        return s;
    }
    static odoo::Account account(const QString &login, const QString &password)
    {
        odoo::Account a;
        a.login = login;
        a.password = SecretBytes(password.toUtf8());
        return a;
    }
    odoo::Account admin() const { return account(m_odoo.adminLogin, m_odoo.adminPassword); }

    /// Gives this password, and counts how often it was asked for.
    static odoo::Asking answering(const QString &password, int *asked)
    {
        odoo::Asking asking;
        asking.password = [password, asked](const odoo::PasswordAsk &) {
            ++*asked;
            return std::optional<SecretBytes>(SecretBytes(password.toUtf8()));
        };
        return asking;
    }
    static odoo::OdooCall call(
        const QString &model, const QString &method, QJsonObject args, std::optional<QJsonArray> ids = {})
    {
        odoo::OdooCall c;
        c.model = model;
        c.method = method;
        c.args = std::move(args);
        c.ids = std::move(ids);
        return c;
    }
    /// Ids of the listed devices of a user.
    static QJsonArray devicesOf(odoo::OdooSession &session, qint64 user)
    {
        const auto ids = session.call(call(QStringLiteral("res.device"), QStringLiteral("search"),
            {{QStringLiteral("domain"),
                QJsonArray{QJsonArray{QStringLiteral("user_id"), QStringLiteral("="), user}}}}));
        return ids ? ids->toArray() : QJsonArray();
    }

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
};

} // namespace gatehouse::testing
