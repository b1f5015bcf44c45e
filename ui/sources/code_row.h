// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/odoo_session.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;

namespace gatehouse {

class CodeBoxes;

/// Asks for the second factor's code while a sign-in waits for it.
class CodeRow : public QFrame
{
    Q_OBJECT

public:
    explicit CodeRow(QWidget *parent = nullptr);

    void ask(const odoo::CodeAsk &ask);
    void clear();

Q_SIGNALS:
    /// The boxes are full and the officer means it: take() is what is in them.
    void given();

public:
    odoo::GivenCode take();

private:
    void give();

    QLabel *m_title = nullptr;
    QLabel *m_refusal = nullptr;
    CodeBoxes *m_boxes = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace gatehouse
