// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"

#include <QDialog>

class QGridLayout;
class QLabel;

namespace gatehouse {

/// The rules that one server's Odoo keeps by itself, as last read; nothing can be changed here.
class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    RulesDialog(AsyncReader &reader, SourceId source, const QString &name, QWidget *parent);

    bool isSettled() const { return m_settled; }

private:
    void ask();
    void fill(const std::vector<ParameterView> &parameters, const ServerView *server);

    AsyncReader &m_reader;
    SourceId m_source;
    bool m_settled = false;
    QLabel *m_age = nullptr;
    QWidget *m_list = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace gatehouse
